import {signs, signsOf} from '../facts/signs-of.ts'
import type {Lang} from '../../model.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'

/** A way in which links break, and what mends it. */
interface Fault {
  readonly pattern: RegExp
  /** What has to stand there. */
  readonly mend: (found: string) => string
}

const faults: readonly Fault[] = [
  // http:/x, http//x, http:\\x, http: //x, http:// x, with a host behind it.
  {
    pattern:
      /(?<![\p{L}\p{N}])https?(?:: ?\/ ?(?=[\p{L}\p{N}])|:? ?\\\\ ?|\/\/ ?|: \/\/ ?|:\/\/ )(?=[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])/giu,
    mend: (found) => `${/^https/iu.test(found) ? 'https' : 'http'}://`,
  },
  // https://https://
  {pattern: /(?<![\p{L}\p{N}])https?:\/\/https?:\/\//giu, mend: (found) => found.slice(found.indexOf('//') + 2)},
  // htxps://, hptts://: one letter away from a scheme that is meant.
  {
    pattern: /(?<![\p{L}\p{N}+.-])[a-z]{3,7}:\/\/(?=[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])/giu,
    mend: (found) => schemeMeant(found.slice(0, -3).toLowerCase()) ?? found,
  },
  // www .example, www,example.org
  {pattern: /(?<![\p{L}\p{N}])www(?: \. ?|[,\u060C])(?=[a-z0-9-]{1,63}\.[a-z])/giu, mend: () => 'www.'},
  // https://example،org: the Arabic comma, semicolon or full stop inside a host.
  {pattern: /(?<=\/\/[a-z0-9.-]{1,80})[\u060C\u061B\u06D4](?=[a-z]{2,10}(?![\p{L}\p{N}]))/giu, mend: () => '.'},
]

const schemes = ['https', 'http']
/** Schemes that are what they are, though a letter away from another. */
const others = new Set(['http', 'https', 'ftp', 'ftps', 'sftp', 'shttp'])

/** http:// or https:// where a scheme has one letter more, less or other, or two of them changed places. */
function schemeMeant(scheme: string): string | null {
  if (others.has(scheme)) return null
  const meant = schemes.find((one) => isOneOff(scheme, one))
  return meant === undefined ? null : `${meant}://`
}

function isOneOff(found: string, meant: string): boolean {
  let at = 0
  while (at < meant.length && found[at] === meant[at]) at++
  const rest = meant.slice(at)
  const over = found.slice(at)
  const isSwapped = over[0] === rest[1] && over[1] === rest[0] && over.slice(2) === rest.slice(2)
  return isSwapped || over.slice(1) === rest.slice(1) || over.slice(1) === rest || over === rest.slice(1)
}

/** Reports a link that leads nowhere as it is written: its scheme or its host is broken. */
export const brokenUrl: UnitCheck = {
  id: 'broken-url',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'انظر ⟦http:/⟧example.org', fixed: 'انظر http://example.org'},
      {ar: 'انظر ⟦https: //⟧example.org/a', fixed: 'انظر https://example.org/a'},
      {en: 'See ⟦htpp://⟧example.org', fixed: 'See http://example.org'},
      {ar: 'انظر ⟦htxps://⟧example.org/a', fixed: 'انظر https://example.org/a'},
      {ar: 'انظر https://example⟦،⟧org/a', fixed: 'انظر https://example.org/a'},
    ],
    silent: [
      {ar: 'انظر https://example.org/a، ثم عد.'},
      {ar: 'ذكر https://example.org، وقال'},
      {en: 'The http: scheme; see http://example.org.'},
      {en: 'Fetch ftp://example.org/a and sftp://example.org/b.'},
      {en: 'Redirect https://web.example.org/save?u=https://example.org'},
    ],
  },
  run({ar, en}) {
    return [...faultsIn(ar, 'ar'), ...faultsIn(en, 'en')]
  },
}

const nothing: readonly UnitFinding[] = []

function faultsIn(side: Side | null, lang: Lang): readonly UnitFinding[] {
  if (side === null) return nothing
  const {text} = side
  if ((signsOf(side) & (signs.slash | signs.backslash)) === 0 && !text.includes('www')) return nothing
  if (!text.includes('//') && !text.includes('http') && !text.includes('www')) return nothing
  return faults.flatMap(({pattern, mend}) =>
    [...text.matchAll(pattern)].flatMap(({0: actual, index: start}): UnitFinding[] => {
      const span = {start, end: start + actual.length}
      const right = mend(actual)
      if (right === actual) return []
      return [{[lang]: span, actual, expected: [right], fix: {lang, ...span, text: right, confidence: 0.9}}]
    }),
  )
}
