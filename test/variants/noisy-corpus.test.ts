import {describe, expect, test} from 'vitest'
import {discoverVariants} from '../../src/variants/discover-variants.ts'
import {type Line, text} from './corpus.ts'

/** Names of many languages, each with its English. */
const names: readonly (readonly [ar: string, en: string])[] = [
  ['شتاينماير', 'Steinmeier'],
  ['غرينسبان', 'Greenspan'],
  ['بافلوفيتش', 'Pavlovich'],
  ['كاسترونوفو', 'Castronovo'],
  ['دوبروفنيك', 'Dubrovnik'],
  ['هيلفرسوم', 'Hilversum'],
  ['أوغستينوس', 'Augustinus'],
  ['فالنتينو', 'Valentino'],
  ['بورتوفينو', 'Portofino'],
  ['مونتسيرات', 'Montserrat'],
  ['كوبنشتاين', 'Kopenstein'],
  ['تيموشينكو', 'Tymoshenko'],
  ['رودريغيز', 'Rodriguez'],
  ['أندرياسون', 'Andreasson'],
  ['ساكرامنتو', 'Sacramento'],
  ['بلوفديف', 'Plovdiv'],
]

/** Sentences for a name; the English says the same. */
const frames: readonly ((ar: string, en: string) => Line)[] = [
  (ar, en) => [`وصل الوفد إلى القاعة ومعه ${ar} قبل الظهر.`, `The delegation came in with ${en} before noon.`],
  (ar, en) => [`لم يجب ${ar} عن السؤال الذي طرحه الحاضرون.`, `To the question ${en} had no answer.`],
  (ar, en) => [`تحدثت الصحف عن ${ar} في صفحاتها الأولى.`, `The papers wrote about ${en} on their front pages.`],
  (ar, en) => [`عاد ${ar} في نهاية الأسبوع ولم يقل شيئا.`, `At the end of the week ${en} came back and said nothing.`],
]

/** Ways in which writers differ; a name to which one does not apply stays as it is. */
const rules: readonly (readonly [what: string, respell: (name: string) => string])[] = [
  ['پ for ب', (name) => name.replace('ب', 'پ')],
  ['ڤ for ف', (name) => name.replace('ف', 'ڤ')],
  ['ج for غ', (name) => name.replace('غ', 'ج')],
  ['گ for غ', (name) => name.replace('غ', 'گ')],
  ['ق for ك', (name) => name.replace('ك', 'ق')],
  ['a long vowel left out', (name) => name.replace(/(?<=.)[وي](?=..)/u, '')],
  ['an ا left out', (name) => name.replace(/(?<=..)ا(?=.)/u, '')],
  ['ز for س', (name) => name.replace('س', 'ز')],
  ['a bare alif', (name) => name.replace(/^أ/u, 'ا')],
]

/** A corpus in which the last sentence of each name has it respelled; `wanted` are the pairs to be found. */
function noisy(respell: (name: string) => string, hasEnglish: boolean): {lines: Line[]; wanted: [string, string][]} {
  const wanted: [string, string][] = []
  const lines = names.flatMap(([ar, en], at) => {
    const other = respell(ar)
    if (other !== ar) wanted.push([ar, other])
    return frames.map((frame, which) => frame(which === (at % 2) + 2 ? other : ar, en))
  })
  return {lines: hasEnglish ? lines : lines.map((line) => (typeof line === 'string' ? line : line[0])), wanted}
}

function countFound({lines, wanted}: ReturnType<typeof noisy>): {found: number; joined: number} {
  const clusters = discoverVariants([text(lines)]).map(({forms}) => new Set(forms.map(({form}) => form)))
  const found = wanted.filter(([a, b]) => clusters.some((forms) => forms.has(a) && forms.has(b))).length
  const joined = clusters.filter((forms) => names.filter(([ar]) => forms.has(ar)).length > 1).length
  return {found, joined}
}

describe.each([
  ['with the English opposite', true, 0.95],
  ['without English', false, 0.8],
])('names respelled by rule are found %s', (_reason, hasEnglish, least) => {
  const results = rules.map(([what, respell]) => {
    const corpus = noisy(respell, hasEnglish)
    return {what, wanted: corpus.wanted.length, ...countFound(corpus)}
  })

  test('most of them', () => {
    const wanted = results.reduce((sum, result) => sum + result.wanted, 0)
    const found = results.reduce((sum, result) => sum + result.found, 0)
    expect(wanted).toBeGreaterThan(50)
    expect(found / wanted, JSON.stringify(results)).toBeGreaterThanOrEqual(least)
  })

  test('and no two names are taken for one', () => {
    expect(results.filter(({joined}) => joined > 0)).toEqual([])
  })
})
