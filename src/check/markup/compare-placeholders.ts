import {placeholdersOf, type Placeholder, qtMarksIn} from '../facts/placeholders-of.ts'
import {type Difference, differenceOf, type Mark, type Sides, touching} from './compare-marks.ts'

/** What of the placeholders differs. */
export interface PlaceholderDifference extends Difference<Placeholder> {
  /** Arabic that once was a placeholder: `٪s`, `% 1$s`, `{ الاسم }`; with what it was where that is sure. */
  readonly damaged: readonly {readonly mark: Mark; readonly was: Placeholder | null}[]
}

// A per cent sign of either script, parted from its letter or turned: "٪s", "% d", "% 1 $ s".
const damagedPrintf = /[%\u066A]\u200F? ?(?:\d{1,2} ?\$ ?)?[sdifu@](?![\p{L}\p{N}\p{M}])/giu
// Braces with Arabic in them: {الاسم}, {{ العدد }}.
const damagedBraces = /[$%]?\{{1,2}[^{}\n]{0,40}[\u0621-\u064A][^{}\n]{0,40}\}{1,2}/gu
/** Of more, nobody can say which became what. */
const maxMissing = 100
const nothing: PlaceholderDifference = {arOnly: [], enOnly: [], damaged: []}

/**
 * Placeholders that one side has and the other lacks. In the branches of a plural they may stand as often as one likes, and
 * so they may in a side that is compared with one that has branches.
 */
export function comparePlaceholders(sides: Sides): PlaceholderDifference {
  const [ar, en] = [placeholdersOf(sides.ar), placeholdersOf(sides.en)]
  const enQt = sides.en.text.includes('%') ? qtMarksIn(sides.en.text) : []
  if (ar.marks.length + en.marks.length + enQt.length === 0) return nothing
  const arQt = enQt.length > 0 ? qtMarksIn(sides.ar.text) : []
  const hasBranches = [...ar.args, ...en.args].some(({choice}) => choice !== null)
  const {arOnly, enOnly} = differenceOf([...ar.marks, ...arQt], [...en.marks, ...enQt], !hasBranches)
  if (enOnly.length === 0 || hasBranches) return {arOnly, enOnly, damaged: []}
  return {arOnly, ...findDamaged(sides.ar.text, {enOnly, taken: [...ar.marks, ...arQt]})}
}

/** What stands in the Arabic in the place of placeholders that it lacks. */
function findDamaged(
  text: string,
  {enOnly, taken}: {enOnly: readonly Placeholder[]; taken: readonly Placeholder[]},
): Pick<PlaceholderDifference, 'enOnly' | 'damaged'> {
  const left = [...enOnly]
  if (left.length > maxMissing) return {enOnly, damaged: []}
  const damaged: {mark: Mark; was: Placeholder | null}[] = []
  const look = (pattern: RegExp, isLike: (mark: string, other: Placeholder) => boolean): void => {
    const isTaken = touching(taken)
    for (const {0: found, index} of text.matchAll(pattern)) {
      const mark = {start: index, end: index + found.length, text: found, key: found}
      if (isTaken(mark)) continue
      const at = left.findIndex((other) => isLike(found, other))
      if (at >= 0) damaged.push({mark, was: left.splice(at, 1)[0]})
    }
  }
  if (/[%\u066A]/u.test(text)) look(damagedPrintf, (found, {key}) => plainForm(found) === key.toLowerCase())
  if (text.includes('{')) look(damagedBraces, (_, {key}) => key.includes('{'))
  const isSure = damaged.length < 2 || left.length === 0
  return {enOnly: left, damaged: damaged.map(({mark, was}) => ({mark, was: isSure ? was : null}))}
}

function plainForm(found: string): string {
  return found
    .replace('\u066A', '%')
    .replace(/[ \u200F]/gu, '')
    .toLowerCase()
}
