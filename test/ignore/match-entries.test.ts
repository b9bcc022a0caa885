import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {identify, type Identified} from '../../src/ignore/identify.ts'
import {type Matched, matchEntries, sortEntries, toEntry} from '../../src/ignore/match-entries.ts'
import type {Entry} from '../../src/ignore-model.ts'
import {findingAt, findingsOf, known, lines} from './finding.ts'

const word = '\u067E\u0648\u062A\u0646'

function identified(text: string): Identified[] {
  const document = lines(text)
  return identify(findingsOf(document, word), known(document))
}

function match(entries: readonly Entry[], findings: readonly Identified[]): Matched {
  return matchEntries(entries, findings, {documents: new Set(['a.md']), isChecked: () => true})
}

describe('ids', () => {
  test('a rule and eight digits', () => {
    expect(identified(`قال ${word} ذلك`).map(({id}) => id)).toEqual([expect.stringMatching(/^term-form-[\da-f]{8}$/u)])
  })

  test.each([
    ['a paragraph before', `سطر\n\nقال ${word} ذلك`],
    ['words far away in the paragraph', `في يوم من أيام الربيع قبل أن قال ${word} ذلك`],
    ['marks and vowels nearby', `ق\u064Eال «${word}» ذلك.`],
  ])('edits that change none: %s', (_reason, text) => {
    const base = identified(`في يوم من قبل أن قال ${word} ذلك`)[0]
    const [edited] = identified(text)
    expect(edited.id === base.id || match([toEntry(base)], [edited]).found.size === 1).toBe(true)
  })

  test('what is alike is numbered', () => {
    const ids = identified(`قال ${word} ذلك\nقال ${word} ذلك\nقال ${word} ذلك`).map(({id}) => id)
    expect(ids[1]).toBe(`${ids[0]}-2`)
    expect(ids[2]).toBe(`${ids[0]}-3`)
  })

  test('rule, concept, document and text tell findings apart', () => {
    const document = lines(`${word} ${word}`)
    const other = lines(`${word} ${word}`, 'b.md')
    const findings = [
      findingAt(document, word),
      findingAt(document, word, {rule: 'spelling-profile'}),
      findingAt(document, word, {concept: 'other'}),
      findingAt(other, word),
      {...findingAt(document, word), variant: 'x'},
      {...findingAt(document, word), actual: 'x'},
    ]
    const ids = identify(findings, known(document, other)).map(({id}) => id)
    expect(new Set(ids).size).toBe(findings.length)
    expect(ids.every((id) => !/-\d$/u.test(id.replace(/-[\da-f]{8}/u, '')))).toBe(true)
  })

  test('a long text is known by its beginning, and no character is cut', () => {
    const document = lines(`${'a'.repeat(79)}\u{1F600}b`)
    const [one] = identify([{...findingAt(document, 'a'), actual: document.text}], known(document))
    expect(one.actual).toBe(`${'a'.repeat(79)}…`)
  })

  test('a finding without a place has one, too', () => {
    const finding = {...findingAt(lines(word), word), ar: null}
    expect(identify([finding], new Map())[0]).toMatchObject({document: '', actual: word, before: ''})
  })
})

describe('entries', () => {
  const base = `قال ${word} ذلك أمس`

  test.each([
    ['nothing changed', base, 1],
    ['the word before it was changed', `أعلن ${word} ذلك أمس`, 1],
    ['the words behind it were changed', `قال ${word} كلاما`, 1],
    ['all around it was changed', `سافر ${word} إلى موسكو`, 1],
    ['a second one stands elsewhere', `${base}\nسافر ${word} إلى موسكو`, 1],
    ['a second one stands before it', `سافر ${word} إلى موسكو\n${base}`, 1],
    ['it is gone', 'لا شيء', 0],
  ])('%s', (_reason, text, count) => {
    const {found, stale} = match(identified(base).map(toEntry), identified(text))
    expect([found.size, stale.length]).toEqual([count, 1 - count])
  })

  test('of two the one with the known words is taken', () => {
    const {found} = match(identified(base).map(toEntry), identified(`سافر ${word} إلى موسكو\n${base} في مقره`))
    expect([...found]).toEqual([1])
  })

  test('entries of texts and rules that were not looked at are not stale', () => {
    const entries = identified(base).map(toEntry)
    const nothing = {documents: new Set<string>(), isChecked: () => true}
    expect(matchEntries(entries, [], nothing).stale).toEqual([])
    expect(matchEntries(entries, [], {documents: new Set(['a.md']), isChecked: () => false}).stale).toEqual([])
  })

  test('an entry written by hand takes the first finding that it fits', () => {
    const entry = {
      id: 'mine',
      rule: 'term-form',
      concept: 'putin',
      document: 'a.md',
      actual: word,
      before: '',
      after: '',
    }
    expect([...match([entry], identified(`${base}\n${base}`)).found]).toEqual([0])
  })

  test('are sorted by document, rule and id, whatever their order', () => {
    const entries = identified(`${base}\n${base}\nسافر ${word}`).map(toEntry)
    expect(sortEntries(entries.toReversed())).toEqual(sortEntries(entries))
  })
})

const plain = fc.array(fc.constantFrom('قال', 'وصل', 'أمس', 'الوفد', 'إلى', 'موسكو', 'the', '2024', '،'), {
  maxLength: 8,
})
const line = fc.tuple(plain, fc.boolean(), plain).map(([a, has, b]) => [...a, ...(has ? [word] : []), ...b].join(' '))
const text = fc.array(line, {maxLength: 6}).map((all) => all.join('\n'))

test('no two findings have one id', () => {
  fc.assert(
    fc.property(text, (some) => {
      const ids = identified(some).map(({id}) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('edits elsewhere never lose an ignore', () => {
  fc.assert(
    fc.property(text, fc.array(plain, {maxLength: 3}), fc.nat(6), (some, added, at) => {
      const rows = some.split('\n')
      const edited = [...rows.slice(0, at), ...added.map((words) => words.join(' ')), ...rows.slice(at)].join('\n')
      const before = identified(some)
      const after = identified(edited)
      const {found, stale} = match(before.map(toEntry), after)
      expect([found.size, stale]).toEqual([before.length, []])
    }),
  )
})

test('every finding beyond those that were ignored is reported, and entries too many are stale', () => {
  fc.assert(
    fc.property(text, text, (some, other) => {
      const entries = identified(some).map(toEntry)
      const findings = identified(other)
      const {found, stale} = match(entries, findings)
      expect(found.size).toBe(Math.min(entries.length, findings.length))
      expect(stale.length).toBe(Math.max(0, entries.length - findings.length))
    }),
  )
})

test('a new finding in another paragraph is the one reported', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (some, isFirst) => {
      const fresh = `هناك التقى ${word} وزيرين`
      const all = isFirst ? `${fresh}\n${some}` : `${some}\n${fresh}`
      const findings = identified(all)
      const {found} = match(identified(some).map(toEntry), findings)
      const left = findings.filter((_, at) => !found.has(at))
      expect(left).toEqual([expect.objectContaining({after: 'وزيرين'})])
    }),
  )
})
