import {resolve} from 'node:path'
import {alignPairs} from '../cli/align-pairs.ts'
import {findFindings, type Found} from '../cli/find-findings.ts'
import type {Gathered} from '../cli/gather.ts'
import {shownPath, textEndings} from '../cli/load-text.ts'
import {documentOf, openText} from '../cli/open-text.ts'
import {loadRecord} from '../cli/records.ts'
import {rowPairOf} from '../cli/row-pair.ts'
import type {Session} from '../cli/session.ts'
import type {Run} from '../cli/start-run.ts'
import {InputError, type InputProblem} from '../errors.ts'
import type {CheckedText, Document} from '../model.ts'
import {analyse, readPair} from '../pipeline.ts'
import {discoverPairs, type PairFiles} from '../workspace/discover.ts'
import {readBuffer} from './read-buffer.ts'

/** The texts that were looked at, and what was found in all of them. */
export interface CheckedBuffer {
  /** The buffer as it was read. */
  readonly document: Document
  readonly texts: readonly CheckedText[]
  readonly found: Found
  /** What there is to say of its reading. */
  readonly remarks: readonly InputProblem[]
}

/** What is checked: a text of an editor, by its full path. */
interface Checking {
  readonly path: string
  readonly text: string
  readonly format: string | null
  /** Compare it with its partner. */
  readonly pair: PairFiles | null
}

/**
 * What the checks say of a text in an editor, with ids and without what is ignored, as `muqabala check` would. A bilingual file
 * is checked row by row; an English text only beside its Arabic partner.
 *
 * @throws InputError where it cannot be read
 */
export async function checkBuffer(session: Session, run: Run, checking: Checking): Promise<CheckedBuffer | null> {
  const {path, text, format, pair} = checking
  const name = shownPath(session, path)
  const lang = pair === null ? null : resolve(run.root, pair.ar) === path ? 'ar' : 'en'
  const file = await readBuffer(run, {name, text, format, lang})
  const rows = rowPairOf(file, run.context)
  const none = {pairs: [], texts: [], bilingual: []}
  const finish = async (gathered: Search, document: Document): Promise<CheckedBuffer> => {
    const found = await findFindings(session, run, {gathered, options: {}, isQuiet: true})
    const pairs = [...gathered.pairs, ...gathered.bilingual.map((one) => one.pair)]
    const texts = [...pairs.flatMap(({ar, en}) => [ar, en]), ...gathered.texts]
    return {document, texts, found, remarks: file.remarks}
  }
  if (rows !== null) return finish({...none, bilingual: [rows]}, rows.document)
  if (file.content.kind !== 'document') return null
  const {document} = file.content
  if (pair !== null) return finish({...none, pairs: await pairUp(session, run, {document, pair})}, document)
  return document.lang === 'en' ? null : finish({...none, texts: [analyse(document, run.context)]}, document)
}

type Search = Pick<Gathered, 'pairs' | 'texts' | 'bilingual'>

/** The text aligned with its partner, which is read from disk. */
async function pairUp(
  session: Session,
  run: Run,
  {document, pair}: {readonly document: Document; readonly pair: PairFiles},
): Promise<Search['pairs']> {
  const isArabic = document.lang === 'ar'
  const other = isArabic ? pair.en : pair.ar
  const {file} = await openText(other, {...run.reading, base: run.root, lang: isArabic ? 'en' : 'ar'})
  const partner = documentOf(file, other)
  const own = {...document, name: isArabic ? pair.ar : pair.en}
  const texts = isArabic ? {ar: own, en: partner} : {ar: partner, en: own}
  const read = readPair({name: pair.name, ...texts}, run.context, await loadRecord(run, pair.name))
  return alignPairs(session, run, {reads: [read], how: {}})
}

/** The pair to which a file belongs by its name, or by the list of pairs; null where it has no partner. */
export async function pairOfFile(run: Run, path: string): Promise<PairFiles | null> {
  try {
    const {root, config, stated} = run
    const {pairs} = await discoverPairs(root, config, {endings: textEndings, stated})
    return pairs.find(({ar, en}) => resolve(root, ar) === path || resolve(root, en) === path) ?? null
  } catch (error) {
    // No folder of texts: nothing has a partner.
    if (error instanceof InputError) return null
    throw error
  }
}
