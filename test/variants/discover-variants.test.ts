import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {alignPair, findVariants, prepare} from '../../src/pipeline.ts'
import {discoverVariants} from '../../src/variants/discover-variants.ts'
import {concepts, document} from '../build.ts'
import {marked} from '../marked.ts'
import {discover, type Line, spellings, text} from './corpus.ts'

describe('names in several spellings are found without a glossary', () => {
  test.each<[string, Line[], string[]]>([
    [
      'پ for ب',
      ['التقى الوزير پاتروشيف نظيره أمس.', 'وصل باتروشيف إلى العاصمة، وقال باتروشيف إن الزيارة قصيرة.'],
      ['باتروشيف = پاتروشيف'],
    ],
    ['ڤ for ف, behind و', ['قال لافروف كلمة.', 'وأضاف لافروف كلمة أخرى.', 'ولاڤروڤ غادر القاعة.'], ['لافروف = لاڤروڤ']],
    [
      'غ, ج and گ for g',
      ['وصف غوتيريش الوضع.', 'دعا الأمين العام غوتيريش إلى هدنة.', 'رحب جوتيريش بالهدنة.', 'غادر گوتيريش المدينة.'],
      ['غوتيريش = جوتيريش = گوتيريش'],
    ],
    [
      'a vowel more or less',
      ['قال نتنياهو إن الجيش مستعد.', 'وأضاف نتنياهو أنه باق.', 'وزار نتانياهو القاعدة.'],
      ['نتنياهو = نتانياهو'],
    ],
    [
      'ق and خ for the sounds of one country',
      ['سافر الوفد إلى كازاخستان يوم الأحد.', 'عاد الوفد من قازاقستان يوم الاثنين.'],
      ['كازاخستان = قازاقستان'],
    ],
    [
      'the English opposite both, though they are not very alike',
      [
        ['زار جاستن المتحف.', 'Justin visited the museum.'],
        ['عاد جوستين إلى بيته وحده.', 'Later Justin went home alone.'],
      ],
      ['جاستن = جوستين'],
    ],
    [
      'an adjective of a name, with its article',
      ['انهار الاتحاد السوفيتي قبل عقود.', 'كان الاتحاد السوڤيتي دولة كبيرة.'],
      ['السوفيتي = السوڤيتي'],
    ],
    [
      'syllables written apart and together, with the word before them',
      ['استقبل الرئيس شي جين بينغ ضيفه.', 'ثم ودع شي جينبينغ ضيفه.', 'وكتب شي جنپنگ رسالة.', 'وأشاد شي جين بينج بها.'],
      ['شي جين بينج = شي جنپنگ = شي جين بينغ = شي جينبينغ'],
    ],
    [
      'two short words that always stand together',
      [
        ['سافر إلى هونغ كونغ أمس.', 'He went to Hong Kong yesterday.'],
        ['عاد من هونج كونج اليوم.', 'He came back from Hong Kong today.'],
      ],
      ['هونغ كونغ = هونج كونج'],
    ],
  ])('%s', (_reason, lines, expected) => {
    expect(spellings(lines)).toEqual(expected)
  })
})

describe('what is no spelling of one name stays apart', () => {
  test.each<[string, Line[]]>([
    [
      'two persons that the English tells apart',
      [
        ['التقى فلاديمير زميله.', 'Vladimir met his colleague.'],
        ['وسافر فولوديمير إلى الغرب.', 'And Volodymyr went west.'],
        ['وقال فلاديمير إنه راض.', 'Vladimir said he was content.'],
      ],
    ],
    [
      'two alike names with their own English',
      [
        ['فاز نيلسن بالسباق.', 'Then Nielsen won the race.'],
        ['وخسر نيلسون السباق.', 'And Nelson lost the race.'],
      ],
    ],
    ['ديمتري and دميترو', ['قال ديمتري كلمة.', 'وقال دميترو كلمة.', 'ثم غادر ديمتري.']],
    ['syllables of Asian names', ['زار يانغ سيول.', 'وزار يونغ بوسان.', 'وغادر كونغ الصين.', 'والتقى جونغ تشانغ.']],
    ['a country and its nationality', ['في كازاخستان مدن.', 'هذا رجل قازاقستاني.', 'وعاد من كازاخستان.']],
    [
      'ordinary words that are alike',
      ['صدرت الخريطة وصدرت الخرائط.', 'هذا مظهر وتلك مظاهر.', 'كتبت المشاركة عن المشاركات.'],
    ],
    ['ordinary words with ه for ة', ['هذه منشورة جديدة.', 'هذه منشوره أخرى.']],
    ['an initial and the name', ['قالت جانيت إل يلين كلمة.', 'ثم قالت يلين إن الأمر انتهى.', 'وغادرت يلين.']],
    ['one spelling only', ['قال لافروف كلمة.', 'ولافروف غادر.', 'وتحدث الوفد للافروف.']],
    ['nothing', []],
  ])('%s', (_reason, lines) => {
    expect(spellings(lines)).toEqual([])
  })
})

describe('with a glossary', () => {
  const glossary = concepts(
    'lavrov,Lavrov,لافروف,,لاڤروڤ,,,,properNoun',
    'xi,Xi Jinping,شي جين بينغ,,شي جينبينغ,شي,,,properNoun',
    'gazprom,Gazprom,غازبروم,جازبروم,,,,,properNoun',
    'guterres,Antonio Guterres,أنطونيو غوتيريش,,,غوتيريش,,,properNoun',
  )

  test.each<[string, Line[], string[]]>([
    ['what it lists is not proposed', ['قال لافروف كلمة.', 'ثم غادر لاڤروڤ.', 'وباع جازبروم غازه.'], []],
    ['an unlisted spelling goes to its concept', ['قال لافروڤ كلمة.'], ['lavrov: لافروڤ deprecated']],
    [
      'and shows the listed ones beside it',
      ['قال لافروف كلمة.', 'ثم غادر لافروڤ.'],
      ['lavrov: لافروف, لافروڤ deprecated'],
    ],
    ['of several words', ['استقبل الرئيس شي جنپنگ ضيفه.'], ['xi: شي جنپنگ deprecated']],
    ['of a short form: mended, for it would become the long form', ['قال گوتيريش كلمة.'], ['guterres: گوتيريش mend']],
    ['one word of a listed name is no spelling of it', ['غادر جين المكان.', 'ثم عاد جين.'], []],
  ])('%s', (_reason, lines, expected) => {
    const found = discover(lines, glossary).map(
      ({id, forms}) =>
        `${id}: ${forms.map(({form, proposal}) => (proposal === null ? form : `${form} ${proposal}`)).join(', ')}`,
    )
    expect(found).toEqual(expected)
  })

  test('the house form is that of the glossary, also where it stands nowhere', () => {
    expect(discover(['قال لافروڤ كلمة.'], glossary)[0]).toMatchObject({concept: 'lavrov', ar: 'لافروف', en: 'Lavrov'})
  })
})

describe('blanks', () => {
  test.each<[string, Line[], string, string]>([
    [
      'a name glued to the next word',
      ['قال لافروف كلمة.', 'وأشار لافروف إلى ذلك.', 'صرح لافروفبأن الأمر انتهى.'],
      'لافروفبأن',
      'لافروف بأن',
    ],
    [
      'a name with Persian letters',
      ['قال گابويڤ كلمة.', 'ورأى گابويڤ غير ذلك.', 'أكد گابويڤبأن هذا صحيح.'],
      'گابويڤبأن',
      'گابويڤ بأن',
    ],
    [
      'a name glued to a word of two letters',
      ['قال لافروف كلمة.', 'وأشار لافروف إلى ذلك.', 'وذكر لافروفأن الأمر انتهى.'],
      'لافروفأن',
      'لافروف أن',
    ],
    [
      'a name glued to the word before',
      ['قال لافروف كلمة.', 'وأشار لافروف إلى ذلك.', 'رسالة إلىلافروف اليوم.'],
      'إلىلافروف',
      'إلى لافروف',
    ],
    [
      'a blank inside a name',
      ['قال لافروف كلمة.', 'وأشار لافروف إلى ذلك.', 'ثم غادر لاف روف القاعة.'],
      'لاف روف',
      'لافروف',
    ],
  ])('%s', (_reason, lines, form, instead) => {
    const found = discover(lines).flatMap(({forms}) => forms)
    expect(found.find((one) => one.form === form)).toMatchObject({instead, kind: expect.stringMatching(/glued|split/u)})
  })

  test.each<[string, Line[]]>([
    [
      'an ending is no word',
      ['في كازاخستان مدن.', 'وفي كازاخستان قرى.', 'رجل كازاخستاني وكازاخستانيان ونساء كازاخستانيات.'],
    ],
    ['a longer name', ['قال جون كلمة.', 'وقال جون أخرى.', 'والتقى جونسون الوزير.']],
    ['the dual ending without a hamza is no أن', ['زار تشاد أمس.', 'وعاد إلى تشاد اليوم.', 'وصل تشادان.']],
    ['another name that ends like a word', ['وصل هوف أمس.', 'غادر هوف اليوم.', 'يغني هوفمان.']],
  ])('nothing is cut: %s', (_reason, lines) => {
    expect(discover(lines).flatMap(({forms}) => forms.filter(({kind}) => kind === 'glued'))).toEqual([])
  })
})

test('a run of letters that is no word, and names on both sides of it', () => {
  const found = discover([`قال لافروف كلمة ${'ب'.repeat(200_000)} وقال لاڤروڤ أخرى.`, 'وقال لافروف لا.'])
  expect(found.map(({forms}) => forms.map(({form}) => form))).toEqual([['لافروف', 'لاڤروڤ']])
})

test('every place is the spelling itself, without what is written before it', () => {
  const {text: whole, spans} = marked(
    'قال ⟦لافروف⟧ كلمة. و⟦لاڤروڤ⟧ غادر. أعطوا ل⟦لاڤروڤ⟧ كتابا. ثم تحدث ⟦لافروف⟧ طويلا وب⟦لافروف⟧ اكتفوا.',
  )
  const [{forms}] = discover([whole])
  const places = forms.flatMap((form) => form.places).map(({start, end}) => ({start, end}))
  expect(places.toSorted((a, b) => a.start - b.start)).toEqual(spans)
})

test('each spelling comes with its reasons', () => {
  const [{en, forms}] = discover([
    ['صرح المتحدث أوشاكوف بذلك.', 'The spokesman Ushakov said so.'],
    ['صرح المتحدث أوشاكوڤ بغيره.', 'The spokesman Ushakov said otherwise.'],
  ])
  expect(en).toBe('Ushakov')
  expect(forms[1].evidence).toEqual({
    similarity: 0.99,
    english: {name: 'Ushakov', count: 1, segments: 1},
    neighbours: ['صرح', 'متحدث'],
    titles: 1,
    hasForeignLetter: true,
  })
})

test('the English name has all its words', () => {
  const clusters = discover([
    ['استقبل شي جين بينغ ضيفه.', 'Mr Xi Jinping received his guest.'],
    ['ثم ودع شي جينبينغ ضيفه.', 'Then Xi Jinping said goodbye.'],
  ])
  expect(clusters.map(({id, en}) => [id, en])).toEqual([['xi-jinping', 'Xi Jinping']])
})

test('ids are told apart', () => {
  const ids = discover([
    'قال پاتروشيف كلمة وقال باتروشيف أخرى.',
    'وصل باتروشيف. ثم غادر لافروف ولاڤروڤ معا، وتحدث لافروف.',
  ]).map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the English of a pair is the witness', () => {
  const ar = document('زار جاستن المتحف.\n\nعاد جوستين إلى بيته وحده.', 'ar', 'ar.md')
  const en = document('Then Justin visited the museum.\n\nLater Justin went home alone.', 'en', 'en.md')
  const context = prepare([])
  const pair = alignPair({name: 'a', ar, en}, context)
  const linked = {...pair, links: pair.ar.segments.map((_, at) => ({...pair.links[0], ar: [at], en: [at]}))}
  expect(findVariants([linked], [], context).map((cluster) => cluster.en)).toEqual(['Justin'])
})

describe('any text', () => {
  const letters = fc.string({unit: fc.constantFrom(...'ابتجدوي پڤگغلمن،.\u064E\u200F Xa'), maxLength: 200})

  test('does not throw, and gives places of the text', () => {
    fc.assert(
      fc.property(letters, (given) => {
        const whole = text([given])
        for (const {forms} of discoverVariants([whole])) {
          for (const {places, count} of forms) {
            expect(places).toHaveLength(count)
            for (const {start, end} of places) expect(whole.text.document.text.slice(start, end).trim()).not.toBe('')
          }
        }
      }),
    )
  })

  test('is read alike twice, and is not changed', () => {
    const lines: Line[] = [
      ['قال لافروف كلمة.', 'Lavrov spoke.'],
      ['ولاڤروڤ غادر.', 'And Lavrov left.'],
    ]
    const given = Object.freeze([Object.freeze(text(lines))])
    expect(discoverVariants(given)).toEqual(discoverVariants(given))
  })
})
