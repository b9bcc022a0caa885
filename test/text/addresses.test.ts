import {expect, test} from 'vitest'
import {findAddresses} from '../../src/text/addresses.ts'
import {marked} from '../marked.ts'

test.each([
  ['a link', 'انظر ⟦https://example.org/wiki/پوتن⟧، ثم عد'],
  ['a link without scheme', 'see ⟦www.example.org/kiev⟧ and go'],
  ['a link in quotation marks', '«⟦https://example.org/پوتن⟧»'],
  ['an e-mail address', 'write to ⟦kiev.desk@example.org⟧, please'],
  ['an account', 'كتب ⟦@بوتين_١⟧ أمس'],
  ['a domain', 'on ⟦kiev.example.com/a⟧ today'],
  ['a domain of a country', 'on ⟦kremlin.ru⟧ and ⟦Kiev.ua/news⟧ today'],
  ['several, in order', '⟦@a⟧ ⟦b@example.org⟧ ⟦http://c⟧'],
  ['no address: a missing blank', 'He left Kiev.The end'],
  ['no address: an abbreviation', 'U.S. and e.g. this'],
  ['no address: a hashtag is language', '#پوتن'],
  ['no address: an at sign alone', 'a @ b'],
  ['no address: an Arabic full stop', 'انتهى.ثم عاد'],
])('%s', (_reason, input) => {
  const {text, spans} = marked(input)
  expect(findAddresses(text)).toEqual(spans)
})

test('long runs without an end, in time that grows with the text alone', () => {
  for (const run of ['a', 'a.', 'a-', '@', 'www.', '1.']) {
    expect(findAddresses(`${run.repeat(100_000)} @ //`).length).toBeLessThan(2)
  }
})
