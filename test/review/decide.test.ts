import {describe, expect, test} from 'vitest'
import type {AlignedRecord, Link} from '../../src/model.ts'
import {decide} from '../../src/review/decide.ts'
import type {DecisionFault, LinkDecision, LinkKey} from '../../src/review-model.ts'
import {arabic, english, linksOf, recordOf, shortOf} from '../import/records.ts'

const texts = {ar: arabic, en: english}
const straight = '0/0 1/1,2 2/3 3/4 4/5 5/6 6/7'

/** `1/1,2`: the link of these segments. */
function key(short: string): LinkKey {
  const [{ar, en}] = linksOf(short)
  return {ar, en}
}

function keys(short: string): LinkKey[] {
  return short.split(' ').map(key)
}

/** The links of the record that a decision gives, in short; + for confirmed, * for edited, ~ for moved. */
function linksAfter(links: string | readonly Link[], decision: LinkDecision): string {
  const record = recordOf(texts, typeof links === 'string' ? linksOf(links) : links)
  return inShort(decided(record, decision))
}

function inShort({links}: AlignedRecord): string {
  const signs = {auto: '', confirmed: '+', edited: '*'}
  return links
    .map((link) => shortOf([link]) + signs[link.status] + (link.isMoved ? '~' : '') + (link.isDropped ? '-' : ''))
    .join(' ')
}

function decided(record: AlignedRecord, ...decisions: readonly LinkDecision[]): AlignedRecord {
  let last = record
  for (const decision of decisions) {
    const outcome = decide(last, decision)
    if ('fault' in outcome) throw new Error(`${decision.kind}: ${outcome.fault}`)
    last = outcome.record
  }
  return last
}

function faultOf(record: AlignedRecord, decision: LinkDecision): DecisionFault | null {
  const outcome = decide(record, decision)
  return 'fault' in outcome ? outcome.fault : null
}

/** Links of which some are left out as boilerplate. */
function dropping(short: string, dropped: readonly number[]): Link[] {
  return linksOf(short).map((link, at) => (dropped.includes(at) ? {...link, isDropped: true} : link))
}

describe('links', () => {
  test.each<[string, string, LinkDecision, string]>([
    ['one confirmed', '0/0 1/1,2', {kind: 'confirm', links: keys('1/1,2')}, '0/0 1/1,2+'],
    ['all confirmed', '0/0 1/1,2', {kind: 'confirm', links: keys('0/0 1/1,2')}, '0/0+ 1/1,2+'],
    ['one released', '0/0+ 1/1,2+', {kind: 'release', links: keys('0/0')}, '0/0 1/1,2+'],
    ['two rows merged', '0/0 1/1 2/2', {kind: 'merge', links: keys('0/0 1/1')}, '0,1/0,1* 2/2'],
    ['merged in whatever order they are named', '0/0 1/1', {kind: 'merge', links: keys('1/1 0/0')}, '0,1/0,1*'],
    ['three rows merged', '0/0 1/ /1', {kind: 'merge', links: keys('0/0 1/ /1')}, '0,1/0,1*'],
    ['two without counterpart', '0/ 1/ /0', {kind: 'merge', links: keys('0/ 1/')}, '/0 0,1/*'],
    ['far rows linked', '0/ 1/0 2/1 /2', {kind: 'merge', links: keys('0/ /2')}, '0/2*~ 1/0 2/1'],
    ['split', '0,1/0,1 2/2', {kind: 'split', link: key('0,1/0,1'), ar: 1, en: 1}, '0/0* 1/1* 2/2'],
    ['split unevenly', '0,1/0,1', {kind: 'split', link: key('0,1/0,1'), ar: 2, en: 1}, '0,1/0* /1*'],
    ['the sides split', '0/0 1/1', {kind: 'split', link: key('0/0'), ar: 1, en: 0}, '/0* 0/* 1/1'],
    ['unlinked', '0,1/0 2/1', {kind: 'unlink', link: key('0,1/0')}, '/0* 0/* 1/* 2/1'],
    ['moved up', '0/0 1/1,2', {kind: 'move', lang: 'en', segment: 1, to: 'up'}, '0/0,1* 1/2*'],
    ['moved down', '0,1/0 2/1', {kind: 'move', lang: 'ar', segment: 1, to: 'down'}, '0/0* 1,2/1*'],
    ['the last of a side moved', '0/0 1/1', {kind: 'move', lang: 'en', segment: 1, to: 'up'}, '0/0,1* 1/*'],
    ['into a row without that side', '0/ 1/0', {kind: 'move', lang: 'en', segment: 0, to: 'up'}, '0/0* 1/*'],
    ['an empty row goes', '0/0 /1', {kind: 'move', lang: 'en', segment: 1, to: 'up'}, '0/0,1*'],
    ['a cut moves what is behind it', '0/0 1/1', {kind: 'cut', lang: 'ar', segment: 0, at: 8}, '0,1/0 2/1'],
    ['a cut on the English side', '0/0 1/1+', {kind: 'cut', lang: 'en', segment: 1, at: 5}, '0/0 1/1,2+'],
  ])('%s', (_reason, before, decision, after) => {
    expect(linksAfter(before, decision)).toBe(after)
  })

  test.each<[string, string, LinkDecision, DecisionFault]>([
    ['a link that is not there', straight, {kind: 'confirm', links: keys('0/1')}, 'link-gone'],
    ['a link with a segment more', straight, {kind: 'unlink', link: key('1/1,2,3')}, 'link-gone'],
    ['a link of nothing', straight, {kind: 'unlink', link: {ar: [], en: []}}, 'link-gone'],
    ['one of several gone', straight, {kind: 'merge', links: keys('0/0 1/1')}, 'link-gone'],
    ['a segment that is not there', straight, {kind: 'move', lang: 'ar', segment: 99, to: 'up'}, 'link-gone'],
    ['an edit of no segment', straight, {kind: 'edit', lang: 'ar', segment: 99, text: 'x'}, 'link-gone'],
    ['rows that are apart on both sides', straight, {kind: 'merge', links: keys('0/0 2/3')}, 'apart'],
    ['nothing above', straight, {kind: 'move', lang: 'ar', segment: 0, to: 'up'}, 'no-row'],
    ['nothing below', straight, {kind: 'move', lang: 'en', segment: 7, to: 'down'}, 'no-row'],
    ['the second of a row up', straight, {kind: 'move', lang: 'en', segment: 2, to: 'up'}, 'no-row'],
    ['a part without anything', straight, {kind: 'split', link: key('0/0'), ar: 0, en: 0}, 'nothing-left'],
    ['the other part without anything', straight, {kind: 'split', link: key('0/0'), ar: 1, en: 1}, 'nothing-left'],
    ['more than there is', straight, {kind: 'split', link: key('0/0'), ar: 2, en: 0}, 'nothing-left'],
    ['half a segment', straight, {kind: 'split', link: key('0/0'), ar: 0.5, en: 0}, 'nothing-left'],
    ['a cut at the beginning', straight, {kind: 'cut', lang: 'ar', segment: 0, at: 0}, 'nothing-left'],
    ['a cut at the end', straight, {kind: 'cut', lang: 'ar', segment: 2, at: 4}, 'nothing-left'],
    ['a cut behind the end', straight, {kind: 'cut', lang: 'ar', segment: 2, at: 40}, 'nothing-left'],
    ['no wording', straight, {kind: 'edit', lang: 'ar', segment: 0, text: ' \n'}, 'nothing-left'],
    ['one alone merged', straight, {kind: 'merge', links: keys('0/0 0/0')}, 'same'],
    ['one alone unlinked', '0/', {kind: 'unlink', link: key('0/')}, 'same'],
    ['confirmed before', '0/0+', {kind: 'confirm', links: keys('0/0')}, 'same'],
    ['nobody decided', '0/0', {kind: 'release', links: keys('0/0')}, 'same'],
    ['no mark to take away', '0/0', {kind: 'mark', links: keys('0/0'), isMarked: false}, 'same'],
    ['no note to take away', '0/0', {kind: 'note', link: key('0/0'), note: ' '}, 'same'],
    ['its own wording', '0/0', {kind: 'edit', lang: 'en', segment: 0, text: `${english[0]}\n`}, 'same'],
    ['a join without a cut', '0/0 1/1', {kind: 'join', lang: 'ar', segment: 1}, 'link-gone'],
  ])('refused: %s', (_reason, before, decision, fault) => {
    expect(faultOf(recordOf(texts, linksOf(before)), decision)).toBe(fault)
  })

  test('a segment goes over to a moved row only where it stands beside', () => {
    const record = recordOf(texts, linksOf('0/5 1/0 2/1'))
    expect(faultOf(record, {kind: 'move', lang: 'en', segment: 0, to: 'up'})).toBe('apart')
  })

  test('what the aligner knew stays with a confirmed link, and a made one is sure', () => {
    const evidence = [
      {kind: 'word', ar: 'المعرض', en: 'exhibition'},
      {kind: 'word', ar: 'الحفل', en: 'guests'},
    ] as const
    const [first, second] = linksOf('0/0 1/1')
    const record = recordOf(texts, [
      {...first, evidence: [evidence[0]], confidence: 0.4},
      {...second, evidence: [evidence[1]]},
    ])
    expect(decided(record, {kind: 'confirm', links: keys('0/0')}).links[0]).toMatchObject({
      confidence: 0.4,
      evidence: [evidence[0]],
    })
    const merged = decided(record, {kind: 'merge', links: keys('0/0 1/1')})
    expect(merged.links[0]).toMatchObject({confidence: 1, status: 'edited', evidence})
    const parted = decided(merged, {kind: 'split', link: key('0,1/0,1'), ar: 1, en: 1})
    expect(parted.links.map((link) => link.evidence)).toEqual([[evidence[0]], [evidence[1]]])
    expect(decided(merged, {kind: 'unlink', link: key('0,1/0,1')}).links.flatMap((link) => link.evidence)).toEqual([])
  })

  test('a link that was made stays so when it is confirmed', () => {
    const record = recordOf(texts, linksOf('0/ /0'))
    const merged = decided(record, {kind: 'merge', links: keys('0/ /0')})
    expect(faultOf(merged, {kind: 'confirm', links: keys('0/0')})).toBe('same')
  })

  test('a made link that crosses no other any more is not moved any more', () => {
    const record = recordOf(texts, linksOf('0/ 1/0 2/1 /2'))
    const moved = decided(record, {kind: 'merge', links: keys('0/ /2')})
    expect(inShort(decided(moved, {kind: 'unlink', link: key('1/0')}, {kind: 'unlink', link: key('2/1')}))).toBe(
      '/0* /1* 0/2* 1/* 2/*',
    )
  })

  test('notes and marks stay with what is made, those of several links together', () => {
    const record = decided(
      recordOf(texts, linksOf('0/0 1/1 2/2')),
      {kind: 'note', link: key('0/0'), note: ' who? \r\n where?\u0007'},
      {kind: 'note', link: key('1/1'), note: 'why?'},
      {kind: 'mark', links: keys('1/1'), isMarked: true},
      {kind: 'merge', links: keys('0/0 1/1')},
    )
    expect(record.links[0]).toMatchObject({note: 'who?\n where?\nwhy?', isMarked: true})
    const [first, second] = decided(record, {kind: 'split', link: key('0,1/0,1'), ar: 1, en: 1}).links
    expect([first.note, first.isMarked, second.note, second.isMarked]).toEqual([
      record.links[0].note,
      true,
      undefined,
      undefined,
    ])
    const [plain] = decided(
      record,
      {kind: 'note', link: key('0,1/0,1'), note: ''},
      {kind: 'mark', links: keys('0,1/0,1'), isMarked: false},
    ).links
    expect(Object.keys(plain)).not.toContain('note')
    expect(Object.keys(plain)).not.toContain('isMarked')
  })

  test('the state of a row stays where all the links that it is made of say the same', () => {
    const [first, second] = linksOf('0/0 1/1')
    const states = (state: string): string | undefined =>
      decided(
        recordOf(texts, [
          {...first, state: 'fuzzy'},
          {...second, state},
        ]),
        {kind: 'merge', links: keys('0/0 1/1')},
      ).links[0].state
    expect([states('fuzzy'), states('final')]).toEqual(['fuzzy', undefined])
  })
})

describe('rows that were left out', () => {
  test.each<[string, Link[], LinkDecision, string]>([
    [
      'are taken back when they are confirmed',
      dropping('0/0 1/', [1]),
      {kind: 'confirm', links: keys('1/')},
      '0/0 1/+',
    ],
    [
      'are passed over',
      dropping('0/0 1/ 2/1', [1]),
      {kind: 'move', lang: 'en', segment: 1, to: 'up'},
      '0/0,1* 1/- 2/*',
    ],
    [
      'may stand between segments of a link',
      dropping('0/0 1/ 2/1', [1]),
      {kind: 'merge', links: keys('0/0 2/1')},
      '0,2/0,1* 1/-',
    ],
    ['can be merged themselves', dropping('0/0 1/', [1]), {kind: 'merge', links: keys('0/0 1/')}, '0,1/0*'],
  ])('%s', (_reason, links, decision, after) => {
    expect(linksAfter(links, decision)).toBe(after)
  })
})

describe('wordings', () => {
  const record = recordOf(texts, linksOf('0/0 1/1,2'))
  const edit = (text: string): LinkDecision => ({kind: 'edit', lang: 'en', segment: 1, text})

  test.each([
    ['as it is written', 'Hundreds came.', 'Hundreds came.'],
    ['on one line', ' Hundreds\r\n came.\u2028', 'Hundreds came.'],
    ['without controls', 'Hundreds\u0000\u0007came.\uD800', 'Hundreds  came.'],
    ['with signs of direction and tashkeel', '\u200Fن\u064Eعم', '\u200Fن\u064Eعم'],
  ])('%s', (_reason, text, edited) => {
    const changed = decided(record, edit(text)).en.segments[1]
    expect(changed).toEqual({...record.en.segments[1], edited})
  })

  test('the own wording takes the edit back', () => {
    expect(decided(record, edit('Hundreds came.'), edit(english[1]))).toEqual(record)
  })

  test('a segment with another wording is neither cut nor joined', () => {
    const edited = decided(record, edit('Hundreds came.'))
    expect(faultOf(edited, {kind: 'cut', lang: 'en', segment: 1, at: 3})).toBe('edited')
    const cut = decided(record, {kind: 'cut', lang: 'en', segment: 1, at: 9}, edit('One'))
    expect(faultOf(cut, {kind: 'join', lang: 'en', segment: 2})).toBe('edited')
  })
})
