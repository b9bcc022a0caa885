import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checks} from '../../src/check/checks.ts'
import {reportPage} from '../../src/data/report-page.ts'
import {alignPair, analyse, check, prepare} from '../../src/pipeline.ts'
import {reportHtml} from '../../src/report/html.ts'
import {reportMarkdown} from '../../src/report/markdown.ts'
import {createPayload} from '../../src/report/payload.ts'
import type {Payload, ShownFinding} from '../../src/report/shown.ts'
import {createWording} from '../../src/report/wording.ts'
import {document, sample} from '../build.ts'

const context = prepare(sample)

function payloadOf(ar: string, en: string): Payload {
  const pair = alignPair({name: 'p', ar: document(ar), en: document(en, 'en')}, context)
  const texts = [analyse(document('زار البنتاگون.', 'ar', 'second.md'), context)]
  const findings = check([pair], texts, context)
  return createPayload({pairs: [pair], texts, concepts: context.concepts, checks, findings})
}

const payload = payloadOf(
  'قال پوتن 25 مرة. ثم عاد إلى شنغهاي .',
  'Putin said it 52 times. Then he returned to Shanghai.',
)

describe('the policy of the page', () => {
  const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`

  test('allows its own style and script by their hashes, and nothing else', () => {
    const html = reportHtml(payload, 'en')
    const [, script] = /<script type="module">([\s\S]*?)<\/script>/u.exec(html) ?? []
    const [, style] = /<style>([\s\S]*?)<\/style>/u.exec(html) ?? []
    expect(html).toContain(
      `content="default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(html).not.toMatch(/ style="| on[a-z]+="/u)
  })

  test('what is in the page is what stands in assets/', () => {
    const read = (name: string): string => readFileSync(new URL(`../../assets/report/${name}`, import.meta.url), 'utf8')
    const bare = (text: string): string[] => text.split('\n').map((line) => line.trim())
    for (const [name, made] of [
      ['page.js', reportPage.script],
      ['page.css', reportPage.style],
    ] as const) {
      const lines = new Set(bare(read(name)))
      for (const line of made.split('\n')) expect(lines.has(line), line).toBe(true)
    }
  })
})

/** The one finding of a payload whose first finding is changed. */
function item(change: Partial<ShownFinding>): string {
  const findings = [{...payload.findings[0], ...change}]
  const html = reportHtml({...payload, findings}, 'en')
  return /<li id="f1"[\s\S]*?\n<\/ul>/u.exec(html)?.[0] ?? ''
}

describe('a finding', () => {
  const place = payload.findings.find(({ar}) => ar !== null)?.ar ?? null

  test('stands in its line, marked', () => {
    const shown = item({kwic: {before: 'قال ', text: 'پوتن', after: ' أمس', lang: 'ar'}})
    expect(shown).toContain('<p class="k" lang="ar" dir="rtl">قال <mark>پوتن</mark> أمس</p>')
  })

  test('shows what nobody sees, and no override works beyond its place', () => {
    const shown = item({kwic: {before: '\u202Ea', text: '\u200F\u0000', after: '\u200Fb', lang: 'ar'}})
    expect(shown).toContain(
      '<i class="u">U+202E</i>a<mark><i class="u">U+200F</i><i class="u">U+0000</i></mark>\u200Fb',
    )
  })

  test.each([
    [
      'a change',
      'پوتن',
      'بوتين',
      'Fix out <del lang="ar" dir="auto">پوتن</del> in <ins lang="ar" dir="auto">بوتين</ins>',
    ],
    ['a deletion of a blank', ' ', '', 'Fix out <del lang="en" dir="auto">\u2423</del>'],
    ['an insertion', '', '، ', 'Fix in <ins lang="en" dir="auto">،\u2423</ins>'],
  ])('has its fix in words: %s', (_reason, old, text, expected) => {
    if (place === null) throw new Error('no place')
    const shown = item({fix: {...place, old, text, confidence: 1}})
    expect(shown).toContain(`<p class="x">${expected}</p>`)
  })

  test('of a pair shows the other side and leads to the row', () => {
    const at = payload.findings.findIndex(({ar, link}) => ar !== null && link !== undefined)
    const shown = item({...payload.findings[at], link: {pair: 0, link: 0}})
    expect(shown).toContain('Opposite <bdi lang="en" dir="ltr">Putin said it 52 times.</bdi>')
    expect(shown).toContain('href="#p1-1"')
    expect(reportHtml(payload, 'en')).toContain('<tr id="p1-1"')
  })

  test('knows its link', () => {
    const mismatch = payload.findings.find(({rule}) => rule === 'number-mismatch')
    expect(mismatch?.link).toEqual({pair: 0, link: 0})
    expect(payload.findings.find(({ar}) => ar?.document === 'second.md')?.link).toBeUndefined()
  })
})

test('numbers to look at are those of the checks of numbers', () => {
  const html = reportHtml(payload, 'en')
  const [, figures] = /<section id="figures"([\s\S]*?)<\/section>/u.exec(html) ?? []
  const at = payload.findings.findIndex(({rule}) => rule === 'number-mismatch')
  expect(figures).toContain(`href="#f${at + 1}"`)
})

test('each check that reported is explained once', () => {
  const html = reportHtml(payload, 'en')
  for (const rule of new Set(payload.findings.map((finding) => finding.rule))) {
    expect(html.split(`id="check-${rule}"`)).toHaveLength(2)
  }
})

test('a check that nobody knows is named by its id', () => {
  const shown = reportHtml({...payload, findings: [{...payload.findings[0], rule: '"><b>'}]}, 'en')
  expect(shown).toContain('href="#check-&quot;&gt;&lt;b&gt;"')
})

test('many documents and concepts: only what is spelled in several ways, and it is said', () => {
  const [concept] = payload.concepts
  const documents = Array.from({length: 150}, (_, at) => ({...payload.documents[0], name: `${at}.md`}))
  const one = {...concept, forms: {...concept.forms, ar: concept.forms.ar.slice(0, 1), en: []}}
  const concepts = [{...concept, forms: {...concept.forms, ar: [concept.forms.ar[0], concept.forms.ar[0]]}}]
  const many = {...payload, documents, concepts: [...concepts, ...Array.from({length: 99}, () => one)]}
  const html = reportHtml(many, 'en')
  expect(html).toContain('the least consistent first: 1 of 100.')
  const [, matrix] = /<table class="matrix">([\s\S]*?)<\/table>/u.exec(html) ?? []
  expect(matrix.match(/<tr>/gu)).toHaveLength(2)
})

test('consistency by document', () => {
  expect(payload.documents.map(({name, consistency}) => [name, consistency])).toEqual([
    ['ar.md', 0.5],
    ['en.md', 1],
    ['second.md', 0],
  ])
})

test('Markdown has the sections of the HTML report', () => {
  const wording = createWording('en')
  const markdown = reportMarkdown(payload, wording)
  const titles = [...reportHtml(payload, 'en').matchAll(/<h2 id="[^"]*">([^<]*)</gu)].map(([, title]) => title)
  expect(titles.length).toBeGreaterThan(7)
  for (const title of titles.slice(1)) expect(markdown).toContain(`\n## ${title}\n`)
})
