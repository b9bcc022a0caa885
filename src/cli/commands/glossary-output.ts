import {InputError, type InputProblem} from '../../errors.ts'
import type {GlossaryFile} from '../../glossary/read-csv.ts'
import {writtenFormats, type WrittenFormat} from '../../workspace/write-glossary-file.ts'
import type {Options} from '../action.ts'
import {refuseExisting, saveOutput} from '../save-output.ts'
import type {Session} from '../session.ts'

/** Problems that keep a whole file from being read. */
const broken: readonly InputProblem['code'][] = [
  'empty-file',
  'file-too-large',
  'glossary-column-missing',
  'glossary-column-twice',
  'glossary-csv',
  'glossary-yaml',
  'glossary-yaml-shape',
]
/** Problems by which something of a row does not come through. */
const lossy: readonly InputProblem['code'][] = [
  'glossary-key-twice',
  'glossary-row-length',
  'glossary-yaml-concept',
  'glossary-yaml-value',
]

/** What a format other than ours holds that a glossary has no place for. */
const skipped: readonly InputProblem['code'][] = ['terms-other-language', 'terms-empty', 'omegat-lines-skipped']

/**
 * The format of an output, by the ending of its name.
 *
 * @throws InputError `format-unknown`
 */
export function writtenFormat(path: string, given: string | null): WrittenFormat {
  const ending = given ?? (/\.(csv|ya?ml|json|tbx|utf8|tab|xlsx)$/iu.exec(path)?.[1] ?? '').toLowerCase()
  const format = formatOfEnding[ending] ?? ending
  const found = writtenFormats.find((known) => known === format)
  if (found !== undefined) return found
  const known = '.csv, .yaml, .yml, .json, .tbx, .utf8, .tab, .xlsx'
  throw new InputError('format-unknown', {path, args: {known, format: ending}})
}

/** Endings that are not the name of their format. */
const formatOfEnding: Readonly<Record<string, WrittenFormat | undefined>> = {yml: 'yaml', utf8: 'omegat', tab: 'omegat'}

/** Why files cannot be used at all. */
export function brokenProblems(files: readonly GlossaryFile[]): InputProblem[] {
  return files.flatMap(({problems}) => problems.filter(({code}) => broken.includes(code)))
}

/**
 * Says why files cannot be used at all, and that nothing is written: from the rest it would look whole and not be it.
 *
 * @returns whether everything can be used
 */
export async function areUsable(session: Session, files: readonly GlossaryFile[]): Promise<boolean> {
  await session.complain(brokenProblems(files))
  if (session.exitCode === 0) return true
  await session.remark('glossary.nothing-written')
  return false
}

/**
 * Says what of the inputs cannot come through; their other faults are left for `glossary lint`, since rows are copied as
 * they stand.
 */
export async function complainOfLoss(session: Session, files: readonly GlossaryFile[]): Promise<void> {
  const problems = files.flatMap((file) => file.problems)
  await session.complain(problems.filter(({code}) => lossy.includes(code)))
  await session.warn(problems.filter(({code}) => skipped.includes(code)))
  const left = problems.filter(({code}) => !lossy.includes(code) && !skipped.includes(code)).length
  if (left > 0) await session.remark('glossary.faults', {count: left})
}

/** Says what a format cannot hold of the files: comments, and keys beside the list of concepts. */
export async function remarkOnComments(
  session: Session,
  files: readonly GlossaryFile[],
  {format, path}: {format: WrittenFormat; path: string},
): Promise<void> {
  const comments = files.reduce(
    (sum, file) => sum + file.comments.length + file.rows.reduce((inRows, row) => inRows + row.comments.length, 0),
    0,
  )
  if (comments > 0 && format !== 'yaml') await session.remark('glossary.no-comments', {path, count: comments})
  const keys = [...new Set(files.flatMap((file) => file.otherKeys))]
  if (keys.length > 0) await session.remark('glossary.no-keys', {path, keys: keys.join(', ')})
}

/** Prints to standard output, or saves; a file that is there is not overwritten without `--force`. */
export async function putOut(
  session: Session,
  {path, content, options}: {path: string; content: string | Uint8Array; options: Options},
): Promise<void> {
  if (path === '-') {
    await session.world.out(content)
    return
  }
  await refuseExisting(session, path, options)
  await saveOutput(session, {path, content}, options)
}
