import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Column, isListColumn} from '../../src/glossary/columns.ts'
import {editGlossary} from '../../src/glossary/edit-glossary.ts'
import {readGlossaryYaml} from '../../src/glossary/read-yaml.ts'

const add = (text: string, ...additions: [id: string, column: Column, form: string][]): ReturnType<typeof editGlossary> =>
  editGlossary(text, {path: 'g.yaml', additions: additions.map(([id, column, form]) => ({id, column, form})), rows: []})

describe('editGlossary adds a form to a YAML', () => {
  test.each([
    ['a list on lines', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated:\n    - ا # c\n    # d\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated:\n    - ا # c\n    - ب\n    # d\n'],
    ['a list that is not indented', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated:\n  - ا\n  note: n\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated:\n  - ا\n  - ب\n  note: n\n'],
    ['a list in brackets', '- {id: x, en: y, ar: ي, ar_deprecated: [ا]}\n', '- {id: x, en: y, ar: ي, ar_deprecated: [ا, ب]}\n'],
    ['a list in brackets over lines', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [\n    ا, # c\n  ]\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [\n    ا, ب, # c\n  ]\n'],
    ['an empty list', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: []\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [ب]\n'],
    ['one text', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: ا # c\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [ا, ب] # c\n'],
    ['one quoted text', "- id: x\n  en: y\n  ar: ي\n  ar_deprecated: 'ا'\n", "- id: x\n  en: y\n  ar: ي\n  ar_deprecated: ['ا', ب]\n"],
    ['one text that brackets would part', "- id: x\n  en: y\n  ar: ي\n  ar_deprecated: ا, ت'ث\n", "- id: x\n  en: y\n  ar: ي\n  ar_deprecated: ['ا, ت''ث', ب]\n"],
    ['an empty key', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: # none yet\n', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [ب] # none yet\n'],
    ['a key without value in braces', '- {id: x, en: y, ar: ي, ar_deprecated}\n', '- {id: x, en: y, ar: ي, ar_deprecated: [ب]}\n'],
    ['a missing key, behind its neighbour', '- id: x\n  en: y\n  ar: ي # c\n  note: |\n    n\n\n# end\n', '- id: x\n  en: y\n  ar: ي # c\n  ar_deprecated: [ب]\n  note: |\n    n\n\n# end\n'],
    ['a missing key behind a text of several lines', '- note: |\n    n\n  id: x\n  en: y\n  ar: |\n    ي\n- id: z\n', '- note: |\n    n\n  id: x\n  en: y\n  ar: |\n    ي\n  ar_deprecated: [ب]\n- id: z\n'],
    ['a missing key in braces', '- {id: x, en: y, ar: ي}\n', '- {id: x, en: y, ar: ي, ar_deprecated: [ب]}\n'],
    ['a file without final line end', '- id: x\n  en: y\n  ar: ي', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: [ب]'],
    ['CRLF and a byte-order mark', '\uFEFF- id: x\r\n  en: y\r\n  ar: ي\r\n', '\uFEFF- id: x\r\n  en: y\r\n  ar: ي\r\n  ar_deprecated: [ب]\r\n'],
    ['a list under concepts', '# top\nconcepts:\n- en: X\n  ar: ي\nother: 1\n', '# top\nconcepts:\n- en: X\n  ar: ي\n  ar_deprecated: [ب]\nother: 1\n'],
    ['keys with question marks', '- ? id\n  : x\n  ? en\n  : y\n  ? ar\n  : ي\n', '- ? id\n  : x\n  ? en\n  : y\n  ? ar\n  : ي\n  ar_deprecated: [ب]\n'],
  ])('in %s', (_reason, text, expected) => {
    expect(add(text, ['x', 'ar_deprecated', 'ب'])).toEqual({text: expected, problems: [], columns: []})
    expect(readGlossaryYaml(expected, 'g.yaml').concepts[0].terms.map((term) => term.text)).toContain('ب')
  })

  test.each([
    ['an anchor', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: &a ا\n'],
    ['an alias', '- id: x\n  en: &a y\n  ar: ي\n  ar_deprecated: *a\n'],
    ['a text of several lines', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated: |\n    ا\n'],
  ])('says where it cannot: %s', (_reason, text) => {
    expect(add(text, ['x', 'ar_deprecated', 'ب'])).toMatchObject({text, problems: [{code: 'glossary-edit-impossible'}]})
  })

  test.each([
    ['a colon', 'a: b', '"a: b"'],
    ['a word that means something else', 'no', '"no"'],
    ['a number', '1917', '"1917"'],
    ['a mark that shows nothing', 'ا\u200Fب', String.raw`"ا\u200Fب"`],
    ['nothing of that sort', "D'Artagnan (x)", "D'Artagnan (x)"],
  ])('quotes for %s', (_reason, form, written) => {
    const {text} = add('- id: x\n  en: y\n  ar: ي\n', ['x', 'en_admitted', form])
    expect(text).toBe(`- id: x\n  en: y\n  ar: ي\n  en_admitted: [${written}]\n`)
    expect((parse(text) as {en_admitted: string[]}[])[0].en_admitted).toEqual([form])
  })

  test.each([
    ['with several forms and keys', '- id: x\n  en: y\n  ar: ي\n  ar_deprecated:\n    - ا', '- id: x\n  en: y\n  ar: ي\n  ar_admitted: [ت]\n  ar_deprecated:\n    - ا\n    - ب\n    - ث\n  ar_short: [ج]\n  en_short: [Q]'],
    ['in braces', '- {id: x, en: y, ar: ي, ar_deprecated: ا}', '- {id: x, en: y, ar: ي, ar_deprecated: [ا, ب, ث], ar_admitted: [ت], ar_short: [ج], en_short: [Q]}'],
  ])('%s', (_reason, text, expected) => {
    const edited = add(text, ['x', 'ar_deprecated', 'ب'], ['x', 'en_short', 'Q'], ['x', 'ar_admitted', 'ت'], ['x', 'ar_short', 'ج'], ['x', 'ar_deprecated', 'ث'])
    expect(edited).toEqual({text: expected, problems: [], columns: []})
  })
})

describe('editGlossary adds a concept to a YAML', () => {
  test.each([
    ['a list', '- id: x\n  en: y\n  ar: ي\n# end\n', '- id: x\n  en: y\n  ar: ي\n- id: z\n  en: w\n  ar: ب\n  ar_short: [ت, ث]\n# end\n'],
    ['a list under concepts', 'concepts:\n  - id: x\n    en: y\n    ar: ي\n', 'concepts:\n  - id: x\n    en: y\n    ar: ي\n  - id: z\n    en: w\n    ar: ب\n    ar_short: [ت, ث]\n'],
    ['nothing yet', 'concepts:\n', 'concepts:\n  - id: z\n    en: w\n    ar: ب\n    ar_short: [ت, ث]\n'],
    ['an empty list', 'concepts: []\n', 'concepts: [{id: z, en: w, ar: ب, ar_short: [ت, ث]}]\n'],
    ['brackets', '[{id: x, en: y, ar: ي}]', '[{id: x, en: y, ar: ي}, {id: z, en: w, ar: ب, ar_short: [ت, ث]}]'],
    ['no final line end', '- id: x\n  en: y\n  ar: ي', '- id: x\n  en: y\n  ar: ي\n- id: z\n  en: w\n  ar: ب\n  ar_short: [ت, ث]'],
  ])('behind %s', (_reason, text, expected) => {
    const edited = editGlossary(text, {path: 'g.yml', additions: [], rows: [{cells: {id: 'z', en: 'w', ar: 'ب', ar_short: 'ت | ث'}}]})
    expect(edited).toEqual({text: expected, problems: [], columns: []})
  })

  test('not where null is written out', () => {
    const edited = editGlossary('concepts: ~\n', {path: 'g.yml', additions: [], rows: [{cells: {id: 'z', en: 'w', ar: 'ب'}}]})
    expect(edited).toMatchObject({text: 'concepts: ~\n', problems: [{code: 'glossary-yaml-shape'}]})
  })
})

const word = fc.string({unit: fc.constantFrom('a', 'B', 'ب', ' ', ',', ':', '"', "'", '#', '[', '-', '\u200F', '\\'), minLength: 1, maxLength: 6})
const form = word.map((text) => `x${text}`.trim())
const single = fc.constantFrom<(text: string) => string>(
  (text) => JSON.stringify(text),
  (text) => `'${text.replaceAll("'", "''")}'`,
  (text) => (/^x[\p{L} ,-]*$/u.test(text) ? text.trim() : JSON.stringify(text)),
)
const names = ['ar_admitted', 'ar_deprecated', 'en_admitted', 'en_short', 'note', 'region'] as const

/** A concept written in any manner. */
const concept = fc
  .record({
    keys: fc.shuffledSubarray([...names]),
    items: fc.array(fc.array(form, {maxLength: 3}), {minLength: 6, maxLength: 6}),
    manners: fc.array(fc.constantFrom('flow', 'lines', 'flush', 'text'), {minLength: 6, maxLength: 6}),
    write: single,
    comments: fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
  })
  .map(({keys, items, manners, write, comments}) => (id: string): string => {
    const lines = [`id: ${id}`, 'en: Name', 'ar: اسم']
    for (const [at, key] of keys.entries()) {
      const comment = comments[at] ? ' # why' : ''
      const texts = key === 'note' ? items[at].slice(0, 1) : items[at]
      if (texts.length === 0) lines.push(`${key}:${manners[at] === 'flow' ? ' []' : ''}${comment}`)
      else if (key === 'note' || (manners[at] === 'text' && texts.length === 1)) {
        const plain = write(texts[0])
        lines.push(`${key}: ${plain}${comment}`)
      } else if (manners[at] === 'flow' || manners[at] === 'text') {
        lines.push(`${key}: [${texts.map((text) => JSON.stringify(text)).join(comments[at] ? ' , ' : ',')}]${comment}`)
      } else lines.push(`${key}:${comment}`, ...texts.map((text) => `${manners[at] === 'flush' ? '' : '   '}- ${write(text)}${comment}`))
    }
    return lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`)).join('\n')
  })

const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0
  for (let to = 0; to < whole.length && at < part.length; to++) if (whole[to] === part[at]) at++
  return at === part.length
}

const listOf = (value: unknown): string[] => (value === null || value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)])

test('whatever the file: exactly the additions are in it, and everything else is as it was', () => {
  const additions = fc.array(fc.record({row: fc.nat(2), column: fc.constantFrom<Column>('ar_admitted', 'ar_deprecated', 'ar_short', 'en_admitted', 'note'), form}), {maxLength: 6})
  fc.assert(
    fc.property(fc.array(concept, {minLength: 1, maxLength: 3}), additions, fc.boolean(), fc.boolean(), (concepts, wanted, isEnded, isCrlf) => {
      const lf = concepts.map((write, at) => write(`c${at}`)).join('\n# between\n') + (isEnded ? '\n' : '')
      const text = isCrlf ? lf.replaceAll('\n', '\r\n') : lf
      const list = wanted.map(({row, column, form: text}) => ({id: `c${row}`, column, form: text}))
      const edited = editGlossary(text, {path: 'g.yaml', additions: list, rows: []})
      expect(isSubsequence(text, edited.text)).toBe(true)
      const before = parse(text) as Record<string, unknown>[]
      const after = parse(edited.text) as Record<string, unknown>[]
      const refused = new Set(edited.problems.map(({args}) => `${args?.id} ${args?.column} ${args?.form}`))
      expect(after.length).toBe(before.length)
      for (const [at, now] of after.entries()) {
        for (const key of new Set([...Object.keys(before[at]), ...Object.keys(now)])) {
          const old = listOf(before[at][key])
          const gained = new Set(list.filter(({id, column, form: text}) => id === `c${at}` && column === key && !refused.has(`${id} ${column} ${text}`)).map(({form: text}) => text))
          const expected = [...gained].filter((text) => !old.map((one) => one.trim()).includes(text))
          expect(listOf(now[key])).toEqual([...old, ...expected])
          if (key !== 'note') expect(isListColumn(key) || expected.length === 0).toBe(true)
        }
      }
    }),
    {numRuns: 300},
  )
})

test('never throws, whatever the file', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (noise) => void add(`- id: x\n  en: y\n  ar: ي\n${noise}`, ['x', 'ar_short', 'ب'])))
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom('-', ' ', '\n', '[', '{', ':', '?', '&a', '*a', '!', '|', '>', 'x', '"', "'", '#', ',')}), (noise) => {
      void add(noise, ['x', 'ar_short', 'ب'])
    }),
  )
})
