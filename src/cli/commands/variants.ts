import {relative, resolve, sep} from 'node:path'
import {InputError, unlessInput} from '../../errors.ts'
import {findVariants} from '../../pipeline.ts'
import {variantsCsv} from '../../report/variants-csv.ts'
import {variantsJson} from '../../report/variants-json.ts'
import {variantsList, type VariantsPrinting} from '../../report/variants-list.ts'
import {linesOfTexts, locateVariants, type ShownName} from '../../report/variants-shown.ts'
import {filesIn} from '../../workspace/discover.ts'
import {editableEndings} from '../../glossary/read-glossary.ts'
import {gather} from '../gather.ts'
import {type Run, startRun} from '../start-run.ts'
import type {Action, Options} from '../action.ts'
import type {Session} from '../session.ts'
import {askAll} from './variants-ask.ts'
import {nextQuestion, readOutcome} from './variants-interview.ts'
import {type Decision, loadDecisions, memoryName, saveDecisions} from '../../workspace/variant-decisions.ts'
import {allChoices, type Choice, planWrites} from './variants-plan.ts'
import {proposalsOf, selectNames} from './variants-select.ts'
import {type VariantSettings, variantSettings} from './variants-settings.ts'
import {writeFileEdits} from './variants-write.ts'

/**
 * `muqabala variants`: names that the texts spell in more than one way, with what is proposed for each spelling and why.
 * `--write` adds the proposals to the glossary, `--interactive` asks about them first.
 */
export const variants: Action = async (session, files, options) => {
  const settings = variantSettings(files, options)
  const run = await startRun(session, options, {keepsAll: true})
  const decisions = await loadDecisions(run.root)
  const {pairs: aligned, texts, bilingual} = await gather(session, run, {files, options})
  const pairs = [...aligned, ...bilingual.map(({pair}) => pair)]
  const lines = linesOfTexts([...pairs.map(({ar}) => ar), ...texts])
  const found = locateVariants(findVariants(pairs, texts, run.context), lines)
  const {names, remembered} = selectNames(found, settings, decisions)
  const printing: VariantsPrinting = {lines, wording: session.wording, paint: session.paint}
  if (!settings.isAsking) await print(session, names, {settings, printing})
  if (settings.isAsking) await ask(session, names, {run, settings, options, printing})
  else if (settings.isWriting) await write(session, allChoices(names), {run, settings, options})
  else await summarize(session, names)
  if (remembered > 0) await session.remark('variants.remembered', {proposals: countOf(session, remembered)})
}

/** What writing needs to know. */
interface Writing {
  readonly run: Run
  readonly settings: VariantSettings
  readonly options: Options
}

async function print(
  session: Session,
  names: readonly ShownName[],
  {settings, printing}: {settings: VariantSettings; printing: VariantsPrinting},
): Promise<void> {
  const {out} = session.world
  if (settings.format === 'json') await out(variantsJson(names, session.wording))
  else if (settings.format === 'csv') await out(variantsCsv(names, printing))
  else await out(variantsList(names, printing))
}

async function summarize(session: Session, names: readonly ShownName[]): Promise<void> {
  if (names.length === 0) await session.remark('variants.none')
  else {
    const proposals = countOf(session, names.flatMap(({forms}) => proposalsOf(forms)).length)
    // Glued names are for the text: --write would add nothing.
    const isForText = allChoices(names).length === 0
    await session.remark(isForText ? 'variants.shown-for-text' : 'variants.shown', {
      names: session.wording.say('count.names', {count: names.length}),
      proposals,
    })
  }
}

async function ask(
  session: Session,
  names: readonly ShownName[],
  {printing, ...writing}: Writing & {printing: VariantsPrinting},
): Promise<void> {
  if (names.length === 0) {
    await session.remark('variants.none')
    return
  }
  // What is for the text, not for the glossary, is shown and not asked about.
  const silent = names.filter((name) => nextQuestion([name], []) === null)
  if (silent.length > 0) await session.world.out(variantsList(silent, printing))
  const asked = names.filter((name) => !silent.includes(name))
  const answers = await askAll(session, asked, printing)
  const {choices, decisions} = readOutcome(names, answers)
  await session.world.out('\n')
  await write(session, choices, writing)
  await remember(session, decisions, writing.run.root)
}

async function remember(session: Session, decisions: readonly Decision[], root: string): Promise<void> {
  if (decisions.length === 0) return
  await saveDecisions(root, decisions, session.wording.say('variants.ask.note'))
  const proposals = countOf(session, decisions.length)
  await session.remark('variants.decided', {path: memoryName, proposals})
}

/** Saves what was chosen; says what could not be. */
async function write(session: Session, choices: readonly Choice[], {run, settings, options}: Writing): Promise<void> {
  const base = options.glossary === undefined ? run.root : session.world.cwd
  const named =
    settings.into === null ? await firstGlossary(run, options, base) : resolve(session.world.cwd, settings.into)
  // Named as the glossary's own files are, so that one file is edited once.
  const into = named === null ? null : relative(base, named).replaceAll(sep, '/')
  const plan = planWrites(choices, {concepts: run.context.concepts, into})
  for (const ar of plan.withoutEnglish) await session.remark('variants.no-english', {ar})
  if (plan.homeless > 0) {
    const count = session.wording.say('count.names', {count: plan.homeless})
    await session.complain(new InputError('into-missing', {args: {count}}).problems)
  }
  const added = await writeFileEdits(session, plan.files, base)
  if (added === 0) await session.remark('variants.nothing-to-write')
}

/** The file that new names go to by default; null where there is no glossary. */
async function firstGlossary(run: Run, options: Options, base: string): Promise<string | null> {
  const paths = (options.glossary as string[] | undefined) ?? run.config.glossary
  for (const path of paths) {
    const full = resolve(base, path)
    if (editableEndings.some((ending) => path.toLowerCase().endsWith(ending))) return full
    // The default folder may be missing.
    const inside = await filesIn(full, editableEndings).catch(unlessInput([]))
    if (inside.length > 0) return inside[0]
  }
  return null
}

function countOf(session: Session, count: number): string {
  return session.wording.say('count.proposals', {count})
}
