import {describe, expect, test} from 'vitest'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import {readGlossaryYaml} from '../../src/glossary/read-yaml.ts'
import {lintGlossary} from '../../src/lint/lint-glossary.ts'
import type {LintMessage} from '../../src/lint-model.ts'
import {lintRules} from '../../src/lint/lint-rules.ts'

const header =
  'id,en,ar,ar_admitted,ar_deprecated,ar_short,en_admitted,en_deprecated,en_short,pos,do_not_translate,specs'

/** What one rule says of rows: variant, level, line and column. */
function lint(rule: string, rows: readonly string[]): string[] {
  return messages(rule, rows).map(({variant, level, line, column}) =>
    [variant, level, `${line}:${column}`].join(' ').trim(),
  )
}

function messages(rule: string, rows: readonly string[]): LintMessage[] {
  return lintGlossary([readGlossaryCsv([header, ...rows].join('\n'), 'g.csv')]).filter(
    (message) => message.rule === rule,
  )
}

/** A long name of its own for each row, so that no other rule has a say. */
const putin = 'putin,Putin,بوتين,,پوتن'

const reported: [rule: string, reason: string, rows: string[], expected: string[]][] = [
  ['reading', 'an empty house form', ['x,Putin,'], ['glossary-form-missing error 2:3']],
  ['reading', 'two house forms', ['x,Putin,بوتين|بوتن'], ['glossary-two-preferred error 2:3']],
  ['reading', 'a form of marks only', [`${putin}|\u064B`], ['glossary-value-invalid error 2:5']],
  ['reading', 'a form of tatweel only', [`${putin}|\u0640\u0640`], ['glossary-value-invalid error 2:5']],
  ['reading', 'an endless form', [`${putin}|${'ب'.repeat(201)}`], ['glossary-cell-too-long error 2:5']],
  ['reading', 'too many cells', [`${putin},,,,,,,,,`], ['glossary-row-length error 2:13']],
  ['empty-item', 'nothing between two marks', ['x,Putin,بوتين,,پوتن||بوتن'], ['note 2:5']],
  ['empty-item', 'a mark at the end', ['x,Putin,بوتين,,پوتن|'], ['note 2:5']],
  ['duplicate-id', 'two concepts', ['x,Putin,بوتين', 'x,Botan,بوتان'], ['other error 3:1']],
  ['duplicate-id', 'one concept', ['x,Putin,بوتين', 'x,putin,بوتيـن'], ['same error 3:1']],
  ['duplicate-id', 'an id made from the English', [',Putin,بوتين', 'putin,Botan,بوتان'], ['other error 3:1']],
  ['duplicate-concept', 'two ids', ['x,Putin,بوتين', 'y,Putin,بوتين'], ['error 3:1']],
  ['same-house-form', 'in English', ['x,Georgia,جورجيا', 'y,Georgia,ولاية جورجيا'], ['exact error 3:2']],
  ['same-house-form', 'in Arabic', ['x,Jordan,الأردن', 'y,Jordan River,الأردن'], ['exact error 3:3']],
  ['same-house-form', 'once folded', ['x,Ali,علي', 'y,upon,على'], ['folded note 3:3']],
  [
    'deprecated-is-house',
    'deprecated in the first row',
    ['a,Botan,بوتان,,بوطان', 'b,Butan,بوطان'],
    ['house-is-deprecated error 3:3'],
  ],
  [
    'deprecated-is-house',
    'deprecated in the second',
    ['b,Butan,بوطان', 'a,Botan,بوتان,,بوطان'],
    ['deprecated-here error 3:5'],
  ],
  [
    'deprecated-is-house',
    'admitted elsewhere',
    ['b,Butan,بوطان,بطان', 'a,Botan,بوتان,,بطان'],
    ['deprecated-here error 3:5'],
  ],
  ['deprecated-is-house', 'once folded', ['b,Amal,أمال', 'a,Imal,ايمال,,إمال'], ['folded warning 3:5']],
  ['deprecated-is-house', 'marks of its own row', ['x,Putin,بوتين,,بوتيـن'], ['marks error 2:5']],
  ['deprecated-is-house', 'hamza of its own row', ['x,Oman,أومان,,اومان'], ['twin note 2:5']],
  ['shared-form', 'two lists', ['x,Putin,بوتين,بوتان', 'y,Patin,باتين,بوتان'], ['exact error 3:4']],
  ['shared-form', 'two lists, deprecated', ['x,Putin,بوتين,,بوتان', 'y,Patin,باتين,,بوتان'], ['exact error 3:5']],
  ['shared-form', 'a list and a house form', ['x,Putin,بوتين,باتين', 'y,Patin,باتين'], ['house error 3:3']],
  ['shared-form', 'once folded', ['x,Putin,بوتين,أوتان', 'y,Patin,باتين,اوتان'], ['folded note 3:4']],
  ['repeated-form', 'a hamza', ['x,America,أمريكا,امريكا'], ['found note 2:4']],
  ['repeated-form', 'a form twice', ['x,Putin,بوتين,بوتين'], ['twice warning 2:4']],
  ['repeated-form', 'a short form that is the house form', ['x,Xi,شين,,,شين'], ['twice warning 2:6']],
  ['repeated-form', 'a hyphen in English', ['x,co-operation,تعاون,,,,co operation'], ['found note 2:7']],
  ['never-matches', 'a sentence that ends in it', ['x,"Who? Me",من هذا'], ['cut error 2:2']],
  ['never-matches', 'two letters before which no و is looked for', ['x,Ry,ري'], ['no-clitic note 2:3']],
  ['self-tests', 'another result', [`${putin},,,,,,,وپوتن>وبوتن`], ['fails error 2:12']],
  ['self-tests', 'an untouched side', [`${putin},,,,,,,وباتن>وبوتين`], ['untouched error 2:12']],
  ['self-tests', 'a right side that changes', [`${putin},,,,,,,بوتين پوتن>بوتين پوتن`], ['fails error 2:12']],
  ['self-tests', 'forms of another row', [putin, 'y,Lavrov,لافروف,,,,,,,,,پوتن>بوتين'], ['foreign note 3:12']],
  ['wrong-script', 'swapped columns', ['x,بوتين,Putin'], ['swapped error 2:2']],
  ['wrong-script', 'Arabic in an English list', [`${putin},,بوتين`], ['arabic warning 2:7']],
  ['wrong-script', 'Latin in the Arabic house form', ['x,CNN,CNN'], ['latin warning 2:3']],
  ['mixed-scripts', 'a Latin letter in an Arabic word', ['x,Putin,بوتيn'], ['word error 2:3']],
  ['mixed-scripts', 'a Cyrillic letter in a Latin word', ['x,\u0420utin,بوتين'], ['word error 2:2']],
  ['mixed-scripts', 'a Cyrillic word', ['x,Putin,بوتين,,,,\u041F\u0443\u0442'], ['other warning 2:7']],
  ['mixed-scripts', 'figures of two kinds', ['x,Covid 19,كوفيد 1\u0669'], ['figures warning 2:3']],
  ['mixed-scripts', 'Arabic figures in English', ['x,Covid \u0661\u0669,كوفيد 19'], ['arabic-figures warning 2:2']],
  ['hidden-marks', 'a direction mark', ['x,Putin,بوت\u200Fين'], ['invisible warning 2:3']],
  ['hidden-marks', 'a control', ['x,Pu\0tin,بوتين'], ['invisible warning 2:2']],
  ['hidden-marks', 'half a letter', ['x,Putin,بوتين\uD83D'], ['invisible warning 2:3']],
  ['hidden-marks', 'fixed shapes', ['x,Putin,\uFE91وتين'], ['shaped warning 2:3']],
  ['hidden-marks', 'tatweel', ['x,Putin,بوتيـن'], ['tatweel warning 2:3']],
  ['hidden-marks', 'a Persian letter to be written', ['x,Kiev,\u06A9ييف'], ['keyboard warning 2:3']],
  ['hidden-marks', 'vowel marks', ['x,Putin,بوتين\u064F'], ['tashkeel note 2:3']],
  ['edges', 'quotation marks', ['x,Putin,«بوتين»'], ['marks warning 2:3']],
  ['edges', 'a full stop', ['x,Moscow summit.,قمة موسكو'], ['marks warning 2:2']],
  ['edges', 'two blanks', ['x,Xi Jinping,شي  جين بينغ'], ['blanks warning 2:3']],
  ['edges', 'a blank that does not break', ['x,Xi\u00A0Jinping,شي جين بينغ'], ['blanks warning 2:2']],
  ['list-mark', 'an Arabic comma', ['x,Putin,بوتين,,پوتن، بوتن'], ['warning 2:5']],
  ['list-mark', 'a semicolon', ['x,Putin,بوتين,,پوتن; بوتن'], ['warning 2:5']],
  ['list-mark', 'a slash', ['x,Putin,بوتين,,پوتن / بوتن'], ['warning 2:5']],
  ['one-letter', 'one letter', ['x,Putin,بوتين,,پ'], ['warning 2:5']],
  ['one-letter', 'one letter with a mark', ['x,Putin,بوتين,,ب\u0651'], ['warning 2:5']],
  ['ordinary-word', 'an Arabic word', ['x,Amal Movement,حركة أمل,,,عمل'], ['short warning 2:6']],
  ['ordinary-word', 'an English word', ['x,Condoleezza Rice,كوندوليزا رايس,,,,,,Rice'], ['short warning 2:9']],
  ['ordinary-word', 'a name to be replaced', ['x,Kyiv,كييف,,كيف'], ['replaced warning 2:5']],
  ['short-without-long', 'no longer form', ['x,Xi,شيي,,,شين'], ['warning 2:6']],
  ['part-of-speech', 'a name in small letters', ['x,ceasefire,هدنة,,,,,,,properNoun'], ['name warning 2:10']],
  ['part-of-speech', 'a noun in capitals', ['x,Global South,الجنوب العالمي,,,,,,,noun'], ['noun note 2:10']],
  ['do-not-translate', 'a translation', ['x,Reuters,رويترز,,,,,,,,yes'], ['warning 2:11']],
]

test.each(reported)('%s reports %s', (rule, _reason, rows, expected) => {
  expect(lint(rule, rows)).toEqual(expected)
})

const silent: [rule: string, reason: string, rows: string[]][] = [
  ['reading', 'a plain row', [putin]],
  ['reading', 'a form of exactly 200 letters', [`${putin}|${'ب'.repeat(200)}`]],
  ['empty-item', 'blanks around a mark', ['x,Putin,بوتين,,پوتن | بوتن']],
  ['duplicate-id', 'ids that differ in case', ['x,Putin,بوتين', 'X,Botan,بوتان']],
  ['duplicate-concept', 'one house form of two', ['x,Georgia,جورجيا', 'y,Georgia,ولاية جورجيا']],
  ['duplicate-concept', 'one id twice, which has a rule of its own', ['x,Putin,بوتين', 'x,Putin,بوتين']],
  ['same-house-form', 'one concept twice, which has a rule of its own', ['x,Putin,بوتين', 'y,Putin,بوتين']],
  ['same-house-form', 'an admitted form of another', ['x,Putin,بوتين', 'y,Patin,باتين,بوتين']],
  ['deprecated-is-house', 'deprecated in two rows', ['x,Putin,بوتين,,بوتان', 'y,Patin,باتين,,بوتان']],
  ['deprecated-is-house', 'a form with other letters', [putin]],
  ['shared-form', 'forms with other letters', [putin, 'y,Patin,باتين,,باتن']],
  ['shared-form', 'the same letters in two languages', ['x,CNN,سي إن إن,CNN']],
  ['repeated-form', 'a deprecated form beside its house form', ['x,Oman,أومان,,اومان']],
  ['repeated-form', 'another word order', ['x,America,أمريكا,أميركا']],
  ['never-matches', 'a name', [putin]],
  ['never-matches', 'an abbreviation with stops', ['x,U.S. Congress,الكونغرس الأمريكي']],
  ['never-matches', 'a short form of two letters', ['x,Xi Jinping,شي جين بينغ,,,شي']],
  ['never-matches', 'a common noun with a و of its own', ['x,delegation,وفد']],
  ['never-matches', 'a Latin form in Arabic', ['x,Reuters,رويترز,Reuters']],
  ['self-tests', 'one that holds', [`${putin},,,,,,,وپوتن>وبوتين`]],
  ['self-tests', 'one that says that nothing changes', [`${putin},,,,,,,وتيرة>وتيرة`]],
  ['self-tests', 'one in English', ['x,Kyiv,كييف,,,,,Kiev,,,,in Kiev>in Kyiv']],
  ['wrong-script', 'the right columns', [putin]],
  ['wrong-script', 'what is not to be translated', ['x,CNN,CNN,,,,,,,,yes']],
  ['wrong-script', 'figures alone', ['x,1917,1917']],
  ['mixed-scripts', 'words of one script each', ['x,CNN Arabic,CNN العربية']],
  ['mixed-scripts', 'figures in an Arabic name', ['x,Covid-19,كوفيد-19']],
  ['mixed-scripts', 'a Latin letter with an accent', ['x,Erdoğan,أردوغان']],
  ['hidden-marks', 'a deprecated form as people write it', ['x,Kiev,كييف,,\u06A9ييف']],
  ['edges', 'an abbreviation', ['x,U.S.,الولايات المتحدة']],
  ['edges', 'a bracket that was opened', ['x,Congo (Kinshasa),الكونغو (كينشاسا)']],
  ['edges', 'an apostrophe inside', ["x,Xi'an,شيآن"]],
  ['list-mark', 'one English comma', ['x,"Washington, D.C.",واشنطن العاصمة']],
  ['list-mark', 'a slash between abbreviations', ['x,TCP/IP,بروتوكول الإنترنت']],
  ['one-letter', 'two letters', ['x,Xi Jinping,شي جين بينغ,,,شي']],
  ['ordinary-word', 'a word that means the concept', ['x,Russian Federation,روسيا الاتحادية,,,روسيا,Russia']],
  ['ordinary-word', 'a name that stays', ['x,Hope,أمل']],
  ['ordinary-word', 'a word to be replaced', ['x,how,كيفية,,كيف,,,,,noun']],
  ['ordinary-word', 'no word at all', ['x,Xi Jinping,شي جين بينغ,,,شي,,,Xi']],
  ['short-without-long', 'a longer form', ['x,Xi Jinping,شي جين بينغ,,,شي']],
  ['part-of-speech', 'what is left to the capital', ['x,ceasefire,هدنة', 'y,Putin,بوتين']],
  ['part-of-speech', 'a capital inside', ['x,iPhone,آيفون,,,,,,,properNoun']],
  ['part-of-speech', 'a noun that begins with an abbreviation', ['x,EU summit,قمة الاتحاد الأوروبي,,,,,,,noun']],
  ['do-not-translate', 'the same in both', ['x,CNN,CNN,,,,,,,,yes']],
]

test.each(silent)('%s stays silent: %s', (rule, _reason, rows) => {
  expect(lint(rule, rows)).toEqual([])
})

test('there are cases of both sorts for every rule but the one that needs texts', () => {
  const rules = lintRules.map(({id}) => id).filter((id) => id !== 'short-in-texts')
  for (const cases of [reported, silent]) expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(rules))
})

describe('what messages say', () => {
  test('the other row, and how the two differ', () => {
    const [message] = messages('same-house-form', ['x,Ali,علي', 'y,upon,على'])
    expect(message).toMatchObject({concept: 'y', args: {form: 'على', ownerForm: 'علي', owner: 'x', difference: 'ya'}})
    expect(message.related).toEqual([{path: 'g.csv', line: 2, column: 3}])
  })

  test('what came out of a self-test', () => {
    const [message] = messages('self-tests', [`${putin},,,,,,,وپوتن>وبوتن`])
    expect(message.args).toMatchObject({wrong: 'وپوتن', right: 'وبوتن', became: 'وبوتين'})
  })

  test('line and column of the item in a YAML', () => {
    const text = '- id: x\n  en: Putin\n  ar: بوتين\n  ar_deprecated:\n    - پوتن\n    - ب|ت\n    - بوتيـن\n'
    const found = lintGlossary([readGlossaryYaml(text, 'g.yaml')])
    expect(found.map(({rule, variant, line, column}) => `${rule} ${variant} ${line}:${column}`)).toEqual([
      'reading glossary-list-mark 6:7',
      'deprecated-is-house marks 7:7',
      'hidden-marks tatweel 7:7',
    ])
  })

  test('across files, by file, line and column', () => {
    const a = readGlossaryCsv('id,en,ar\nx,Georgia,جورجيا\n', 'a.csv')
    const b = readGlossaryYaml('- {id: y, en: Georgia, ar: ولاية جورجيا}\n- {id: x, en: Putin, ar: بوتين}\n', 'b.yaml')
    expect(lintGlossary([a, b]).map(({rule, path, line}) => `${rule} ${path}:${line}`)).toEqual([
      'same-house-form b.yaml:1',
      'duplicate-id b.yaml:2',
    ])
  })
})
