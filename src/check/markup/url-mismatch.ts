import {hasSign, signs} from '../facts/signs-of.ts'
import type {Level} from '../../model.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import type {UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark} from './compare-marks.ts'

// The language in a link: en.example.org, /en/, /en-us/, ?lang=en, _en.html.
const language = /(?<![\p{L}\p{N}])(?:en|ar|english|arabic)(?:[-_][a-z]{2})?(?![\p{L}\p{N}])/giu

/**
 * Reports a link that one side has and the other lacks. A link to the same page in the other language is the same; a bare
 * domain may be a name in a sentence, and says little.
 */
export const urlMismatch: UnitCheck = {
  id: 'url-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'انظر ⟦https://example.org/b⟧ للمزيد.', en: 'See ⟦https://example.org/a⟧ for more.'},
      {ar: 'انظر الموقع.', en: 'See ⟦https://example.org/a⟧.'},
      {ar: 'انظر ⟦www.example.org⟧.', en: 'See the site.'},
    ],
    silent: [
      {ar: 'انظر https://example.org/a.', en: 'See https://example.org/a for more.'},
      {ar: 'انظر https://example.org/ar/news/1', en: 'See https://example.org/en/news/1'},
      {ar: 'انظر http://www.example.org', en: 'See https://example.org/'},
      {ar: '(https://ar.example.org/wiki/%D9%85)', en: 'https://en.example.org/wiki/م'},
      {ar: 'اكتب إلى a@example.org', en: 'Write to us'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.slash | signs.domain)) return []
    const [ar, en] = [addressesOf(sides.ar).urls, addressesOf(sides.en).urls]
    const {arOnly, enOnly} = differenceOf(ar, en, false)
    if (arOnly.length + enOnly.length === 0) return []
    const local = differenceOf(arOnly.map(withoutLanguage), enOnly.map(withoutLanguage), false)
    return findingsOf(local, {levelOf})
  },
}

function withoutLanguage(mark: Mark): Mark {
  return {...mark, key: mark.key.replace(language, '').replace(/^\./u, '').toLowerCase()}
}

/** A page of the same site in another language has another address; a bare domain is often said otherwise. */
function levelOf(ar: Mark | null, en: Mark | null): Level | undefined {
  const isBare = [ar, en].every((mark) => mark === null || !/\/|^www\./u.test(mark.text))
  const hostOf = ({key}: Mark): string => key.split('/', 1)[0]
  const isSameSite = ar !== null && en !== null && ar.text.search(language) >= 0 && hostOf(ar) === hostOf(en)
  return isBare || isSameSite ? 'note' : undefined
}
