import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {exampleConcepts} from '../../../scripts/checks/example-concepts.ts'
import {exampleContext, runExample} from '../../../scripts/checks/run-example.ts'
import type {Check} from '../../../src/check/check.ts'
import {countAdjectives} from '../../../src/check/facts/place-adjectives.ts'
import {englishVariant} from '../../../src/check/terms/english-variant.ts'
import {compoundSpacing} from '../../../src/check/terms/compound-spacing.ts'
import {gluedName} from '../../../src/check/terms/glued-name.ts'
import {isOtherWording} from '../../../src/check/terms/alike-forms.ts'
import {nameConsistency} from '../../../src/check/terms/name-consistency.ts'
import {nameVariant} from '../../../src/check/terms/name-variant.ts'
import {termMissing} from '../../../src/check/terms/term-missing.ts'
import type {Lang} from '../../../src/model.ts'
import {prepare} from '../../../src/pipeline.ts'
import {applyEdits} from '../../../src/text/edits.ts'

const context = exampleContext()
const empty = prepare([])

async function levels(check: Check, ar: string, en: string): Promise<string[]> {
  const {findings} = await runExample(check, {ar, en}, context)
  return findings.map(({level, variant, actual}) => `${level} ${variant} ${actual}`)
}

test.each([
  ['nothing of it is there', 'وصل الوفد أمس.', 'Putin arrived yesterday.', ['warning in-ar Putin']],
  ['an adjective of the country', 'وصل الوفد الأوكراني أمس.', 'The delegation of Ukraine arrived.', []],
  ['people of the country', 'وصل الأوكرانيون أمس.', 'Those from Ukraine arrived.', []],
  [
    'an adjective that the English has too explains nothing',
    'وصل الوفد الأوكراني أمس.',
    'The Ukrainian delegation left Ukraine.',
    ['warning in-ar Ukraine'],
  ],
  [
    'one adjective for two mentions explains one of them',
    'وصل الوفد الأوكراني أمس.',
    'The delegation of Ukraine left Ukraine.',
    ['note in-ar Ukraine'],
  ],
  ['another adjective', 'وصل الوفد الروسي أمس.', 'The delegation of Ukraine arrived.', ['warning in-ar Ukraine']],
  ['the name in Latin letters', 'اجتمع وزراء NATO أمس.', 'The ministers of NATO met.', []],
  [
    'a part of a longer English name',
    'نشرت الصحيفة ذلك.',
    'The Shanghai Morning Gazette wrote it.',
    ['note in-ar Shanghai'],
  ],
  ['a title behind it is no longer name', 'وصل الوفد.', 'Putin Minister Ivanov arrived.', ['warning in-ar Putin']],
  ['a given name before it is no longer name', 'وصل الوفد.', 'Dmitry Putin arrived.', ['warning in-ar Putin']],
  ['words written together', 'وصلتالوفودإلىشنغهايأمسمساء', 'They reached Shanghai yesterday.', []],
  ['another word of the stem', 'عقدت شراكات كثيرة.', 'Partnership was agreed.', []],
  ['a common noun is a note', 'وصل الوفد.', 'The truce came.', ['note in-ar truce']],
  ['a common noun that only the Arabic has says nothing', 'صمدت الهدنة.', 'It held.', []],
  ['a name that only the Arabic has is a note', 'وصل بوتين.', 'He arrived.', ['note in-en بوتين']],
])('term-missing: %s', async (_reason, ar, en, expected) => {
  expect(await levels(termMissing, ar, en)).toEqual(expected)
})

test('a name that is taken out of the Arabic is missed, whatever stands around it', async () => {
  const names = [
    ['بوتين', 'Putin'],
    ['شنغهاي', 'Shanghai'],
    ['كوريا الشمالية', 'North Korea'],
    ['حلف شمال الأطلسي', 'NATO'],
    ['يوتيوب', 'YouTube'],
  ] as const
  const around = fc.array(fc.constantFrom('وصل', 'الوفد', 'أمس', 'إلى', 'المدينة', 'وقال', 'الوزير', 'إنه', 'سعيد'))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), around, around, async ([ar, en], before, after) => {
      const whole = [...before, ar, ...after].join(' ')
      const without = [...before, 'ثم', ...after].join(' ')
      expect(await levels(termMissing, whole, `They said ${en} was there.`)).toEqual([])
      expect((await levels(termMissing, without, `They said ${en} was there.`)).length).toBe(1)
    }),
    {numRuns: 50},
  )
})

// Look-alikes that are different names or words.
const different: [string, string][] = [
  ['قال فلاديمير ذلك أمس، وكان فلاديمير مسرورا.', 'ورد الرئيس فولوديمير عليه، وسكت فولوديمير.'],
  ['قال المتحدث ديمتري ذلك أمس، وكرر ديمتري القول.', 'ورد الوزير دميترو عليه، وخرج دميترو.'],
  ['وصل المتحدث وانغ وين بين أمس.', 'والتقى الوزير وانغ يي الصحافة، وسألته أوليفيا وانغ.'],
  ['قال الباحث ستيف تشانغ ذلك.', 'ورد الوزير تشين قانغ عليه.'],
  ['قال الرئيس بوتين ذلك.', 'ثم سار الأمر بوتيرة عالية، وبوتيرة أعلى بعدها.'],
  ['زار الوفد بيونغ يانغ أمس.', 'والتقى كيم جونغ في هونغ كونغ يونغ.'],
  ['قال الخبير ألكسندر كوروليف ذلك.', 'ووافقه ألكسندر سميث، وخالفه ألكسندر نوفاك.'],
]

describe.each([
  ['with the glossary', context],
  ['with no glossary', empty],
])('look-alikes %s', (_name, known) => {
  test.each(different)('%s', async (one, other) => {
    for (const check of [nameConsistency, gluedName]) {
      const {findings} = await runExample(check, {ar: `${one}\n${other}`}, known)
      expect(findings.map(({actual, expected}) => [actual, expected])).toEqual([])
    }
  })
})

test.each([
  ['a letter that Arabic has not', ['أوشاكوف', 'أوشاكوف', 'أوشاكوڤ']],
  ['other consonants for one sound', ['كازاخستان', 'كازاخستان', 'قازاقستان']],
  ['a long vowel more', ['شنغهاي', 'شنغهاي', 'شانغهاي']],
  ['a vowel less', ['بوتين', 'بوتين', 'بوتين', 'بوتين', 'پوتن']],
])('name-consistency without a glossary: %s', async (_reason, names) => {
  const lines = ['وصل الوفد مع XX أمس.', 'وقال الرئيس إن XX قريب.', 'ثم غادر الوفد مع XX اليوم.']
  const ar = names.map((name, at) => lines[at % 3].replace('XX', name)).join('\n')
  const {findings} = await runExample(nameConsistency, {ar}, empty)
  expect(findings.length).toBe(1)
})

test.each([
  ['Petrov and Petrova', 'Petrov spoke.', 'Then Petrova spoke.'],
  ['a plural', 'He met Karimov.', 'He met the Karimovs.'],
  ['words of the dictionary', 'They met Monday.', 'They meet Mondays.'],
])('english-variant says nothing of %s', async (_reason, one, other) => {
  const {findings} = await runExample(englishVariant, {ar: 'قال ذلك.\nثم قال.', en: `${one}\n${other}`}, empty)
  expect(findings).toEqual([])
})

test('fixes of compound names leave one way of writing', async () => {
  const words = fc.array(fc.constantFrom('عبد الله', 'عبدالله', 'وعبد الله', 'لعبدالله', 'أبو ظبي', 'أبوظبي', 'قال'), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(words, async (all) => {
      const ar = `${all.join(' ثم ')}.`
      const {findings, texts} = await runExample(compoundSpacing, {ar}, context)
      const fixed = applyEdits(
        texts.ar ?? '',
        findings.flatMap(({fix}) => fix ?? []),
      )
      expect((await runExample(compoundSpacing, {ar: fixed}, context)).findings).toEqual([])
    }),
    {numRuns: 60},
  )
})

const korea = exampleConcepts().find(({id}) => id === 'north-korea')
const truce = exampleConcepts().find(({id}) => id === 'ceasefire')

test.each([
  ['two names', 'كوريا الشمالية', 'كوريا الديمقراطية الشعبية', korea, true],
  ['a longer form', 'الولايات المتحدة', 'الولايات المتحدة الأمريكية', korea, false],
  ['a spelling', 'أمريكا', 'أميركا', korea, false],
  ['two words', 'هدنة', 'وقف إطلاق النار', truce, true],
  ['a plural', 'شراكة', 'شراكات', truce, false],
])('other wording: %s', (_reason, a, b, concept, expected) => {
  expect(concept && isOtherWording(a, b, concept)).toBe(expected)
})

test.each([
  ['every form of the adjective', 'ar', 'الأوكراني والأوكرانية وأوكرانيين بالأوكرانيات للأوكراني', 5],
  ['other words that begin alike', 'ar', 'أوكرانيا روسيا وأوكر', 0],
  ['adjective and people', 'en', 'A Ukrainian met Ukrainians in Ukraine', 2],
] as const)('adjectives: %s', (_reason, lang, text, expected) => {
  const concept = exampleConcepts().find(({id}) => id === 'ukraine')
  const side = {document: 'a', lang: lang satisfies Lang, offset: 0, text, opaque: [], hits: []}
  expect(concept && countAdjectives(side, concept)).toBe(expected)
})

test('name-variant reports nothing that is not in the text', async () => {
  const ar = fc.array(fc.constantFrom('بوطين', 'شانغاي', 'بوتيرة', 'أوكراني', 'وبوطين', 'الشنغهاي', 'نظام'), {
    minLength: 1,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(ar, async (words) => {
      const text = words.join(' ')
      const {findings} = await runExample(nameVariant, {ar: text, en: 'Putin left Shanghai and Ukraine.'}, context)
      for (const {ar: place, actual} of findings) expect(text.slice(place?.start, place?.end)).toBe(actual)
    }),
    {numRuns: 60},
  )
})
