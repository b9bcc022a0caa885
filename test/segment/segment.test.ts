import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, BlockKind, Document, Lang} from '../../src/model.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {segmentDocument} from '../../src/segment/segment.ts'
import {marked} from '../marked.ts'

/** A document whose blocks stand between line feeds; ⟦…⟧ marks what is not language. */
function documentOf(
  blocks: readonly string[],
  options: {format?: string; kind?: BlockKind; lang?: Lang} = {},
): Document {
  let text = ''
  const found: Block[] = []
  for (const block of blocks) {
    const {text: body, spans} = marked(block)
    const start = text.length
    const opaque = spans.map((span) => ({start: span.start + start, end: span.end + start}))
    found.push({start, end: start + body.length, kind: options.kind ?? 'paragraph', opaque})
    text += `${body}\n`
  }
  return {name: 'test', format: options.format ?? 'text', lang: options.lang ?? 'en', text, blocks: found}
}

function texts(document: Document): string[] {
  return segmentDocument(document).map((segment) => segment.text)
}

test('segments know their block, kind, language and number', () => {
  const document = documentOf(['One. Two.', '  ', 'Three.'], {kind: 'list-item'})
  expect(segmentDocument(document)).toMatchObject([
    {index: 0, start: 0, end: 4, text: 'One.', lang: 'en', kind: 'list-item', block: 0, opaque: []},
    {index: 1, start: 5, end: 9, text: 'Two.', lang: 'en', kind: 'list-item', block: 0, opaque: []},
    {index: 2, start: 13, end: 19, text: 'Three.', lang: 'en', kind: 'list-item', block: 2, opaque: []},
  ])
})

test.each<[string, string, string[]]>([
  ['a stop inside code ends nothing', 'Use ⟦`a. B`⟧ here. Then stop.', ['Use `a. B` here.', 'Then stop.']],
  ['a stop behind code', 'Use ⟦`a.b`⟧. Then stop.', ['Use `a.b`.', 'Then stop.']],
  ['a link behind the stop', '[Read more.⟦](u.html)⟧ Then stop.', ['[Read more.](u.html)', 'Then stop.']],
  ['a tag behind the stop', '⟦<b>⟧Stop.⟦</b>⟧ Then go.', ['<b>Stop.</b>', 'Then go.']],
  ['a tag before the next word', 'Stop. ⟦<b>⟧Then⟦</b>⟧ go.', ['Stop.', '<b>Then</b> go.']],
  ['a tag before a small letter', 'At 5 p.m. ⟦<b>⟧he⟦</b>⟧ left.', ['At 5 p.m. <b>he</b> left.']],
  ['a line break as a tag', 'Stop.⟦<br>⟧Then go.', ['Stop.<br>', 'Then go.']],
  ['a footnote mark', 'Stop.⟦[^1]⟧ Then go.', ['Stop.[^1]', 'Then go.']],
  ['code that begins a sentence', 'Stop. ⟦`x`⟧ is next.', ['Stop.', '`x` is next.']],
  ['nothing but code', '⟦`x. y`⟧', ['`x. y`']],
  ['emphasis', 'He **never left.** She *did.* Really.', ['He **never left.**', 'She *did.*', 'Really.']],
  ['a wrapped line', 'The boats\ncame in.', ['The boats\ncame in.']],
  ['quote marks between sentences', 'Stop.\n⟦> ⟧Then go.', ['Stop.', 'Then go.']],
  ['quote marks inside a sentence', 'Then\n⟦> ⟧go.', ['Then\n> go.']],
])('markup: %s', (_reason, block, parts) => {
  expect(texts(documentOf([block], {format: 'markdown'}))).toEqual(parts)
})

test('opaque parts are given in offsets of the segment', () => {
  const document = documentOf(['One ⟦`a`⟧. Two ⟦`b`⟧ and ⟦`c`⟧.'], {format: 'markdown'})
  const parts = segmentDocument(document).map(({text, opaque}) => opaque.map(({start, end}) => text.slice(start, end)))
  expect(parts).toEqual([['`a`'], ['`b`', '`c`']])
})

test('a plain text breaks at its line ends, a Markdown paragraph does not', () => {
  const read = (text: string): Document => readPlainText(text, {name: 'test', lang: 'en'})
  expect(texts(read('One\nTwo'))).toEqual(['One', 'Two'])
  expect(texts(read('The boats came in\nafter dark. We slept.'))).toEqual([
    'The boats came in\nafter dark.',
    'We slept.',
  ])
  expect(texts(documentOf(['One\nTwo'], {format: 'markdown'}))).toEqual(['One\nTwo'])
})

const long =
  'The harbour was built by the council in three years, and it was opened by the mayor of the town in the spring.'

test.each<[string, string, string[]]>([
  ['stays whole', 'Who was she? A life', ['Who was she? A life']],
  ['stays whole on two lines', 'Who was she?\nA life', ['Who was she?\nA life']],
  ['is split when it is a paragraph in truth', `Opened. ${long}`, ['Opened.', long]],
])('a heading %s', (_reason, block, parts) => {
  expect(texts(documentOf([block], {kind: 'heading'}))).toEqual(parts)
})

test('a table cell is split like a paragraph', () => {
  expect(texts(documentOf(['Who was she? A sailor.'], {kind: 'table-cell'}))).toEqual(['Who was she?', 'A sailor.'])
})

test('punctuation joins the sentence before it in its block, and stands alone where there is none', () => {
  expect(texts(documentOf(['One.\n***', '---', 'Two.']))).toEqual(['One.\n***', '---', 'Two.'])
})

test('an Arabic document', () => {
  expect(texts(documentOf(['حضر د. كمال. ثم غادر!', 'النهاية'], {lang: 'ar'}))).toEqual([
    'حضر د. كمال.',
    'ثم غادر!',
    'النهاية',
  ])
})

test('whatever the blocks, a segment is a slice of the text and lies in its block', () => {
  const block = fc.array(fc.constantFrom('One', '. ', '⟦`a. b`⟧', ' ', '\n', '؟ ', 'قال', '"', '⟦> ⟧', '*'), {
    maxLength: 12,
  })
  const kinds = fc.constantFrom<BlockKind>('heading', 'paragraph', 'list-item', 'table-cell')
  const formats = fc.constantFrom('markdown', 'text')
  fc.assert(
    fc.property(fc.array(block, {maxLength: 4}), kinds, formats, (blocks, kind, format) => {
      const document = documentOf(
        blocks.map((parts) => parts.join('')),
        {kind, format},
      )
      let last = 0
      for (const segment of segmentDocument(document)) {
        const {start, end} = document.blocks[segment.block]
        expect(document.text.slice(segment.start, segment.end)).toBe(segment.text)
        expect(segment.start).toBeGreaterThanOrEqual(Math.max(start, last))
        expect(segment.end).toBeLessThanOrEqual(end)
        for (const part of segment.opaque) expect(segment.text.slice(part.start, part.end)).toMatch(/^(?:`a\. b`|> )$/u)
        last = segment.end
      }
    }),
  )
})
