import {describe, expect, test} from 'vitest'
import {marked} from '../marked.ts'
import {concept} from './concepts.ts'
import {find} from './find.ts'

const xi = concept('xi', 'properNoun', ['شي جينبينغ', '!شي جين بينج', '~شي', 'Xi Jinping', '!Xi Jin-ping', '~Xi'])
const putin = concept('putin', 'properNoun', ['بوتين', '!پوتن', 'Putin'])
const people = [xi, putin]

describe('short forms', () => {
  test('count where the document has the long form, with prefixes too', () => {
    const hits = find(['التقى شي جين بينج الوفد.', 'قال شي إنه وافق.', 'وشي بشي ولشي'], people)
    expect(hits.map((hit) => `${hit.prefix}+${hit.form}`)).toEqual(['+شي جين بينج', '+شي', 'و+شي', 'ب+شي', 'ول+شي'])
  })

  test('count with the final ى of Egyptian newspapers', () => {
    const hits = find(['التقى شى جين بينج الوفد.', 'وقال شى إنه وافق، ولشى رأى آخر.'], people)
    expect(hits.map(({prefix, form}) => `${prefix}+${form}`)).toEqual(['+شى جين بينج', '+شى', 'ول+شى'])
    expect(find(['قال شى'], people)).toEqual([])
  })

  test('count where the other side has the name', () => {
    expect(find(['قال شي'], people, ['xi'])).toMatchObject([{concept: 'xi', isShort: true, term: 'شي'}])
  })

  test.each([
    ['no long form in the document', 'هذا شي جميل'],
    ['another word', 'شيء وشيئا وأشياء ويشيد والشيوعي'],
  ])('stay silent: %s', (_reason, text) => {
    expect(find([text], people)).toEqual([])
  })

  test.each([
    ['as the subject', 'وقال ⟦شي⟧ إن ذلك مهم'],
    ['behind a noun, before its adjective', 'كان خطاب ⟦شي⟧ مهما وموقف ⟦شي⟧ جديد'],
    ['neither … nor', 'لا بوتين ولا ⟦شي⟧ حضرا، ولا ⟦شي⟧ ولا بوتين'],
    ['behind a comma', 'وأكد هذا، ⟦شي⟧ وبوتين'],
    ['behind a word that ends like one of the list', 'بهيكل ⟦شي⟧ وبشكل ⟦شي⟧'],
    ['in two clauses', 'التقى بوتين ب⟦شي⟧، ول⟦شي⟧ رأي في كل هذا'],
    ['a thing: behind a demonstrative', 'هذا شي جميل'],
    ['a thing: all, any', 'كل شي تغير وأي شي يحدث'],
    ['a thing: behind clitics', 'رضي بكل شي ولكل شي ثمن'],
    ['a thing: a superlative', 'أحسن شي في المدينة وأهم شي'],
    ['a thing: negation', 'لم يحدث ولا شي'],
    ['a thing: one, another', 'يريد شي واحد أو شي ثاني'],
    ['a thing: opens the sentence, before an adjective', 'شي جميل أن نلتقي'],
    ['a thing: with tashkeel and tatweel', 'هـذا\u064E شـي جميل'],
    ['another word', 'شيء وبشيء وشيئا وأشياء وشئ ويشيد والشيوعي والشي'],
  ])('show what they are beside the long form: %s', (_reason, input) => {
    const {text, spans} = marked(input)
    const hits = find(['التقى شي جينبينغ الوفد.', text], [xi]).filter((hit) => hit.segment === 1)
    expect(hits.map(({start, end}) => ({start, end}))).toEqual(spans)
  })

  test('stay silent inside other words where the long form is present', () => {
    expect(find(['شي جينبينغ', 'شيء وبشيء وشئ الشي'], people)).toHaveLength(1)
  })
})
