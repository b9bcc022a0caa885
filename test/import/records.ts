import type {AlignedRecord, BitextRow, Lang, Link, Segment} from '../../src/model.ts'

export const arabic: readonly string[] = [
  'افتتح المعرض صباح الأحد.',
  'حضر الحفل مئة ضيف من المدينة. وألقى المدير كلمة قصيرة عن تاريخ المبنى.',
  'نعم.',
  'قال المهندس إن السقف ر\u064Fم\u0651م مرتين.',
  'نعم.',
  'وأضاف أن الأعمدة كلها أصلية.',
  'انتهى الحفل مساء.',
]
export const english: readonly string[] = [
  'The exhibition opened on Sunday morning.',
  'A hundred guests from the town came.',
  'The director spoke briefly about the history of the building.',
  'Yes.',
  'The engineer said the roof had been repaired twice.',
  'Yes.',
  'He added that all the columns were original.',
  'The party ended in the evening.',
]

/** A row of which nothing is known. */
export const none: BitextRow = {
  id: '',
  ar: '',
  en: '',
  confidence: null,
  status: null,
  findings: '',
  evidence: '',
  isMoved: false,
}

/** `0/0 1/1,2`: links by index; + for confirmed. */
export function linksOf(short: string): Link[] {
  return short.split(' ').map((link) => {
    const [ar, en] = link
      .replace('+', '')
      .split('/')
      .map((side) => (side === '' ? [] : side.split(',').map(Number)))
    const status = link.endsWith('+') ? 'confirmed' : 'auto'
    return {ar, en, confidence: 0.9, status, isMoved: false, isDropped: false, evidence: []}
  })
}

export function shortOf(links: readonly Pick<Link, Lang>[]): string {
  return links.map(({ar, en}) => `${ar.join(',')}/${en.join(',')}`).join(' ')
}

export function recordOf(texts: Record<Lang, readonly string[]>, links: readonly Link[]): AlignedRecord {
  const segments = (lang: Lang): Segment[] =>
    texts[lang].map((text, index) => {
      return {index, text, lang, kind: 'sentence', kindScore: 1, block: 0, opaque: [], start: 0, end: text.length}
    })
  return {
    version: 1,
    name: 'a',
    ar: {path: 'ar.md', segments: segments('ar')},
    en: {path: 'en.md', segments: segments('en')},
    links,
  }
}

export function rowsOf({ar, en, links}: AlignedRecord): BitextRow[] {
  const join = (side: readonly Segment[], indexes: readonly number[]): string =>
    indexes.map((index) => side[index].text).join(' ')
  return links.map((link, at) => {
    const texts = {ar: join(ar.segments, link.ar), en: join(en.segments, link.en)}
    return {...none, id: String(at + 1), ...texts, status: link.status}
  })
}
