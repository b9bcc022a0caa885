import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import ar from '../../src/locales/ar.json' with {type: 'json'}
import en from '../../src/locales/en.json' with {type: 'json'}

const root = new URL('../../', import.meta.url)
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
const plural = new RegExp(`_(?:${forms.join('|')})$`, 'u')

/** Every sentence with its key in full. */
function sentences(tree: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...sentences(value as object, `${prefix}${key}.`)],
    ),
  )
}

const both = {ar: sentences(ar), en: sentences(en)}
const bases = (lang: 'ar' | 'en'): string[] =>
  [...new Set([...both[lang].keys()].map((key) => key.replace(plural, '')))].toSorted()
const values = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map((match) => match[1]).toSorted()

test('both languages have the same sentences', () => {
  expect(bases('ar')).toEqual(bases('en'))
})

test('Arabic has all six plural forms, English its two', () => {
  const plurals = (lang: 'ar' | 'en'): Map<string, string[]> => {
    const found = new Map<string, string[]>()
    for (const key of both[lang].keys()) {
      const form = plural.exec(key)?.[0].slice(1)
      if (form !== undefined) found.set(key.replace(plural, ''), [...(found.get(key.replace(plural, '')) ?? []), form])
    }
    return found
  }
  expect(plurals('ar').size).toBeGreaterThan(5)
  for (const found of plurals('ar').values()) expect(found).toEqual(forms)
  for (const found of plurals('en').values()) expect(found).toEqual(['one', 'other'])
})

test('a sentence takes the same values in both languages', () => {
  for (const [key, text] of both.en) {
    if (!plural.test(key)) expect(values(both.ar.get(key) ?? ''), key).toEqual(values(text))
  }
})

describe('every key that the code names has its sentence', () => {
  const code = ['src', 'web']
    .flatMap((folder) => readdirSync(new URL(folder, root), {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n')
  // Keys of the page that are put together, e.g. `page.frame.theme-${name}`, by what they begin with.
  const begun = [...code.matchAll(/`(page\.[\w.-]+)\$\{/gu)].map((match) => match[1])

  test('keys written out', () => {
    const named = [...code.matchAll(/(?:say|remark|label)\(\s*'([\w.-]+)'/gu)].map((match) => match[1])
    expect(named.length).toBeGreaterThan(30)
    for (const key of named) expect(bases('en'), key).toContain(key)
  })

  test('keys of the page', () => {
    const bare = code.replace(/^\s*(?:\*|\/\*\*|\/\/).*$/gmu, '')
    const named = [...bare.matchAll(/(['"`])(page\.[\w.-]+)\1/gu)].map((match) => match[2])
    expect(named.length).toBeGreaterThan(100)
    const known = bases('en')
    const isKnown = (key: string): boolean => known.includes(key) || known.some((base) => base.startsWith(`${key}.`))
    expect(named.filter((key) => !isKnown(key))).toEqual([])
    expect(begun.filter((start) => !known.some((key) => key.startsWith(start)))).toEqual([])
  })

  test('codes of problems', () => {
    const union = /export type InputCode =([\s\S]*?)\n\n/u.exec(code)?.[1] ?? ''
    const codes = [...union.matchAll(/'([\w-]+)'/gu)].map((match) => match[1]).toSorted()
    expect(
      bases('en')
        .filter((key) => key.startsWith('problem.'))
        .map((key) => key.slice('problem.'.length)),
    ).toEqual(codes)
  })

  test('findings, options, operands and columns that the code has', () => {
    const last = (key: string): string => key.split('.').at(-1) ?? ''
    const named = bases('en').filter((key) =>
      /^(?:finding|lint|difference|conflict|report\.column|init\.config)\./u.test(key),
    )
    expect(named.length).toBeGreaterThan(30)
    for (const key of named) expect(code, key).toContain(`'${last(key)}'`)
    const options = bases('en').filter((key) => key.startsWith('option.'))
    for (const key of options) expect(code, key).toContain(`--${last(key)}`)
    // What is wrong with a CSV or YAML is named by the library that reads it, too.
    const details = bases('en').filter((key) => /^detail\.(?!MULTIPLE|TAG_|TAB_|DUPLICATE_KEY|RESOURCE_)/u.test(key))
    for (const key of details) expect(code, key).toContain(`'${last(key)}'`)
  })

  test('no sentence is left over', () => {
    const dynamic =
      /^(?:problem|cause|count|detail|level|status|operand|finding|lint|difference|conflict|option|option-error|command|check|checks-page|report\.column|init\.config)\./u
    const left = bases('en').filter((key) => {
      if (dynamic.test(key) || begun.some((start) => key.startsWith(start))) return false
      // The sections of a report are named by their id.
      return ![`'${key}'`, `"${key}"`, `'${key.replace('report.', '')}'`].some((name) => code.includes(name))
    })
    expect(left).toEqual([])
  })
})
