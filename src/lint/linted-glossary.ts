import {mergeGlossary} from '../glossary/merge.ts'
import type {GlossaryFile} from '../glossary/read-csv.ts'
import {type Context, prepare} from '../pipeline.ts'
import {type Clash, findClashes} from './clashes.ts'
import {entriesOf, type Entry, type PlacedForm} from './entries.ts'
import type {CorpusMeasure} from './measure-texts.ts'
import {type ProbeResult, probeForms} from './probe-forms.ts'

/** A glossary as the rules look at it. What is costly is worked out once, when the first rule asks. */
export interface LintedGlossary {
  readonly files: readonly GlossaryFile[]
  readonly entries: readonly Entry[]
  readonly forms: readonly PlacedForm[]
  /** The glossary as a run has it, compiled. */
  readonly context: Context
  /** What was measured on texts; null where none were given. */
  readonly measure: CorpusMeasure | null
  clashes(): readonly Clash[]
  probes(): readonly ProbeResult[]
}

/** Reads, merges and compiles what the rules need. */
export function lintedGlossary(files: readonly GlossaryFile[], measure: CorpusMeasure | null = null): LintedGlossary {
  const entries = entriesOf(files)
  const forms = entries.flatMap((entry) => entry.forms)
  const context = prepare(mergeGlossary(files).concepts)
  let clashes: readonly Clash[] | null = null
  let probes: readonly ProbeResult[] | null = null
  return {
    files,
    entries,
    forms,
    context,
    measure,
    clashes: () => (clashes ??= findClashes(forms)),
    probes: () => (probes ??= probeForms(forms.filter(isKept(context)), context)),
  }
}

/** What a run leaves out, since another row has it, is said elsewhere. */
function isKept({concepts}: Context): (form: PlacedForm) => boolean {
  const kept = new Set<string>()
  for (const {id, terms} of concepts.values()) for (const {lang, text} of terms) kept.add(`${id} ${lang} ${text}`)
  return ({entry, lang, text}) => kept.has(`${entry.id} ${lang} ${text}`)
}
