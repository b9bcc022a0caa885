import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {blockKinds} from '../../scripts/data/block-kinds.ts'
import {blockKinds as built} from '../../src/data/block-kinds.ts'

interface File {
  lists: Record<string, string[][]>
  groups: {kind: string; place: string; ar?: string[][]; en?: string[][]}[]
}

function file(): File {
  return parse(readFileSync(new URL('../../data/block-kinds.yaml', import.meta.url), 'utf8')) as File
}

function complaints(data: unknown): string[] {
  const said: string[] = []
  blockKinds.build(blockKinds.schema.parse(data), (message) => said.push(message))
  return said
}

/** The file with a phrase added to the first group of a kind and place. */
function withPhrase(kind: string, place: string, lang: 'ar' | 'en', phrase: string): File {
  const data = file()
  const group = data.groups.find((one) => one.kind === kind && one.place === place)
  ;(group?.[lang] ?? []).push([phrase])
  return data
}

test('the file as it stands gives no complaint, and src/data is made from it', () => {
  expect(complaints(file())).toEqual([])
  expect(blockKinds.build(blockKinds.schema.parse(file()), () => undefined)).toEqual(built)
})

test.each<[string, File, string]>([
  ['a mark at the end', withPhrase('source', 'label', 'ar', 'منشأ الخبر:'), 'ends in a mark'],
  ['a gap at the end', withPhrase('byline', 'part', 'ar', 'أنجز …'), 'a gap needs words on both sides'],
  ['the other script', withPhrase('source', 'label', 'ar', 'origin'), 'move it to the other one'],
  ['a list that is not there', withPhrase('source', 'label', 'ar', 'منشأ <nowhere>'), 'not among the lists'],
  [
    'the same label in two kinds',
    withPhrase('source', 'label', 'ar', 'كلمات مفتاحيه'),
    'is also in a group of the kind',
  ],
])('the author is told of %s', (_reason, data, message) => {
  expect(complaints(data).join('\n')).toContain(message)
})

test('the author is told of a list that nothing uses', () => {
  const data = {...file(), lists: {...file().lists, river: [['نهر']]}}
  expect(complaints(data)).toEqual(['lists: no phrase uses <river>; use it or take it out.'])
})

test('a group of an unknown kind is refused', () => {
  const data = file()
  data.groups.push({kind: 'poem', place: 'whole'})
  expect(blockKinds.schema.safeParse(data).success).toBe(false)
})
