import {columns} from '../../glossary/columns.ts'
import type {TermsPayload} from '../../page-model.ts'
import {linesByName} from '../../report/payload.ts'
import {readDecisions} from '../../workspace/variant-decisions.ts'
import type {GlossaryOnDisk} from '../../cli/glossary/glossary-sources.ts'
import {canUndoGlossary} from './glossary-history.ts'
import {glossaryVersionOf, newFileOf, readGlossaryOf} from './glossary-of.ts'
import {pageConcepts} from './page-concepts.ts'
import {pageNames} from './page-names.ts'
import {type AnalystState, lookedAt, runOf, textsOf} from './state.ts'

/**
 * Concepts with what the texts have of them, and the spellings that the glossary lacks. The cells are those on disk; what
 * the texts have is as of the last look at them.
 *
 * @throws InputError for a `variants.yaml` that is not right
 */
async function termsPayload(state: AnalystState): Promise<TermsPayload> {
  const run = runOf(state)
  if (run === null) return {version: '', concepts: [], names: [], columns: [...columns], files: [], newFile: null}
  const glossary = await readGlossaryOf(state, run)
  const {files, memory, version} = glossary
  const texts = textsOf(state)
  const concepts = pageConcepts(files, {texts, concepts: run.context.concepts, lines: linesByName(texts)})
  const editable = files.filter(({text}) => text !== null).map(({file}) => file.path)
  const names = pageNames(lookedAt(state), run, memory === null ? [] : readDecisions(memory))
  return {
    version,
    concepts,
    names,
    columns: columnsOf(files),
    files: editable,
    newFile: editable.length > 0 ? null : await newFileOf(state, run),
    canUndo: !state.settings.isReadOnly && (await canUndoGlossary(run.root, glossary)),
  }
}

/** The terms after one look at the texts: made when they are asked for, and again where the glossary on disk is another one. */
export function termsOf(state: AnalystState): () => Promise<TermsPayload> {
  let made: {readonly version: string; readonly terms: Promise<TermsPayload>} | null = null
  return async () => {
    const version = await glossaryVersionOf(state)
    if (made?.version !== version) made = {version, terms: termsPayload(state)}
    return made.terms
  }
}

/** Known columns, and those of the house's own in files that can be edited. */
function columnsOf(files: readonly GlossaryOnDisk[]): string[] {
  const own = new Set<string>(columns)
  for (const {text, file} of files) {
    if (text === null) continue
    for (const {cells} of file.rows) for (const name of cells.keys()) own.add(name)
  }
  return [...own]
}
