import {describe, test} from 'vitest'
import {concept} from './concepts.ts'
import {show} from './find.ts'

const xi = concept('xi', 'properNoun', ['شي جينبينغ', '!شي جين بينج', '~شي', 'Xi Jinping', '!Xi Jin-ping', '~Xi'])
const putin = concept('putin', 'properNoun', ['بوتين', '!پوتن', 'Putin'])

describe('English', () => {
  const concepts = [
    xi,
    putin,
    concept('sco', 'properNoun', ['SCO']),
    concept('it', 'properNoun', ['IT']),
    concept('belt', 'properNoun', ['Belt and Road']),
    concept('country', 'noun', ['country']),
    concept('sanction', 'noun', ['sanction']),
    concept('reuters', 'properNoun', ['Reuters']),
    concept('measure', 'noun', ['countermeasure']),
    concept('vice', 'noun', ['vice president']),
    concept('kyiv', 'properNoun', ['كييف', 'Kyiv', '!Kiev']),
    concept('coop', 'noun', ['coop']),
    concept('nato', 'properNoun', ['NATO']),
    concept('care', 'properNoun', ['CARE']),
    concept('turkey', 'properNoun', ['Turkey']),
    concept('black-sea', 'properNoun', ['Black Sea']),
  ]
  test.each([
    ['as it stands', 'Mr ⟦Putin⟧ said'],
    ['small letters', '⟦putin⟧'],
    ['possessive', "⟦Putin⟧'s visit"],
    ['possessive with a curly apostrophe', '⟦Putin⟧’s visit'],
    ['possessive without s', "⟦Reuters⟧' office"],
    ['plural', 'new ⟦sanction⟧s'],
    ['plural of y', 'two ⟦countrie⟧s'],
    ['possessive plural', 'the ⟦sanction⟧s’ effect'],
    ['hyphens for blanks', 'the ⟦Belt-and-Road⟧ plan'],
    ['hyphen before it', 'pro-⟦Putin⟧ forces'],
    ['accents', '⟦Pútin⟧'],
    ['acronym', 'the ⟦SCO⟧ met'],
    ['acronym as British newspapers write it', '⟦Nato⟧ and ⟦NATO⟧'],
    ['acronym in small letters, or a word: silent', 'nato NaTo; Care was taken'],
    ['a name that is a word in small letters', '⟦Turkey⟧, ⟦TURKEY⟧ and ⟦Turkey⟧’s'],
    ['that word: silent', 'we ate turkey'],
    ['such a word in a longer name', 'the ⟦black sea⟧'],
    ['inside another word: silent', 'Putinism and Rasputin'],
    ['acronym in small letters: silent', 'so it was'],
    ['plural of a name: silent', 'the Putins'],
    ['short form without the long one: silent', 'Xi spoke'],
    ['a Roman number: silent', '⟦Xi Jinping⟧ and Louis XI'],
    ['a name hyphenated', '⟦Xi Jin-Ping⟧ said'],
    ['a hyphen that does not break, possessive', 'Mr ⟦Xi Jin\u2011Ping⟧’s visit'],
    ['a soft hyphen', '⟦Xi Jin\u00ADping⟧'],
    ['a noun hyphenated, plural', 'new ⟦counter-measure⟧s'],
    ['a word behind another hyphen', 'the ⟦Xi Jin-Ping⟧-led talks'],
    ['a blank hyphenated', 'the ⟦vice-president⟧ and a ⟦vice president⟧'],
    ['no-break and doubled blanks', '⟦Xi\u00A0 Jinping⟧ and ⟦Belt\nand  Road⟧'],
    ['both names of a city', '⟦Kyiv⟧, once ⟦Kiev⟧'],
    ['a dash between two names', '⟦Putin⟧–⟦Kyiv⟧ talks'],
    ['a dash inside a name: silent', 'Xi–Jinping, Belt–and–Road, counter–measure and counter—measure'],
    ['a listed hyphen typed as a dash', '⟦Xi Jin–ping⟧'],
    ['a hyphen at the end of a line: silent', 'counter- measure'],
    ['a short word hyphenated: silent', 'a co-op'],
  ])('%s', (_reason, input) => show(input, concepts, 'en'))
})
