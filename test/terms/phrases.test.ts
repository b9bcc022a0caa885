import {test} from 'vitest'
import {concept} from './concepts.ts'
import {show} from './find.ts'

const concepts = [
  concept('statement', 'noun', ['بيان مشترك']),
  concept('policy', 'noun', ['السياسة الخارجية', '+سياسة خارجية']),
  concept('level', 'noun', ['مستوى عال']),
  concept('minister', 'noun', ['وزير دفاع']),
]

test.each([
  ['the accusative of both words', 'أصدرا ⟦بيانا مشتركا⟧ أمس'],
  ['with its tanween', 'وأصدرا ⟦بيانا\u064B مشتركا\u064B⟧ أمس'],
  ['a pronoun behind the first word', 'غيرت ⟦سياستها الخارجية⟧'],
  ['behind particles', 'وب⟦سياستهم الخارجية⟧'],
  ['silent: the accusative has no article', 'والبيانا مشتركا'],
  ['silent: a pronoun without the article of the other word', 'سياستها خارجية المنشأ'],
])('several words: %s', (_reason, input) => show(input, concepts))

test.each([
  ['عبد with its name as one word', 'قال ⟦عبدالله الثاني⟧ ول⟦عبدالله الثاني⟧'],
  ['as two words', 'قال ⟦عبد الله الثاني⟧ و⟦عبد الفتاح⟧'],
  ['a name that the glossary writes as one', '⟦عبدالفتاح⟧'],
  ['silent: another name', 'عبد الرحمن وعبدالرحمن وعبدالل'],
])('%s', (_reason, input) =>
  show(input, [concept('king', 'properNoun', ['عبد الله الثاني']), concept('sisi', 'properNoun', ['عبدالفتاح'])]),
)

const english = [
  concept('sco', 'properNoun', ['Shanghai Co-operation Organization']),
  concept('xi', 'properNoun', ['Xi Jinping', '!Xi Jin-ping']),
  concept('shop', 'noun', ['co-op']),
]

test.each([
  ['without the hyphen of the glossary', 'the ⟦Shanghai Cooperation Organization⟧'],
  ['silent: a short word is another one without it', 'a chicken coop'],
  ['silent: an address', 'see https://example.org/Xi-Jinping and mail@Xi.Jinping.org and @Xi'],
])('Latin letters: %s', (_reason, input) => show(input, english, 'en'))

test.each([
  ['silent: an account without Latin letters', '⟦بيان مشترك⟧ من @سياسة_خارجية'],
  ['silent: a link behind digits', '⟦بيان مشترك⟧ في 1http://2/سياسة-خارجية'],
  ['digits are no address', 'في 2024/2025 ⟦بيان مشترك⟧'],
])('addresses in Arabic texts: %s', (_reason, input) => show(input, concepts))
