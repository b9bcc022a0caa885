import {signs, signsOf} from './signs-of.ts'
import type {Side} from '../check.ts'
import type {Mark} from '../markup/compare-marks.ts'
import {fact} from './fact.ts'

/** A tag: `<b>`, `</b>`, `<br/>`, `<0>`, `[b]`. */
export interface Tag extends Mark {
  /** In small letters; of BBCode with its bracket: `[b`. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
}

// <b>, </b>, <a href="…">, <br/>, <x id="1"/>, <0>; not <name@example.org>, <https://…>, a < b.
const angled = /<(\/?)([A-Za-z][\w.:-]*|\d{1,3})((?:\s[^<>]*)?)>/gu
const bracketed = /\[(\/?)(b|i|u|s|url|img|quote|color|size|list|code|center|font|email)((?:=[^[\]\n]{1,200})?)\]/giu
/** Elements of HTML that have no end tag. */
const voids = new Set(['br', 'hr', 'img', 'wbr', 'input', 'meta', 'link', 'area', 'col', 'source'])
// What a translator may change: texts of attributes, direction and language.
const translatable =
  /\s(?:alt|title|aria-label|placeholder|summary|label|content|dir|lang|xml:lang|hreflang|align|style)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/giu

const none: readonly Tag[] = []

/** The tags of a side, in order. BBCode counts where each opening tag has its closing one: "[s]he" has none. */
export const tagsOf: (side: Side) => readonly Tag[] = fact((side) => {
  const {text} = side
  if ((signsOf(side) & (signs.less | signs.bracket)) === 0) return none
  const hasAngles = text.includes('<') && text.includes('>')
  const hasBrackets = text.includes('[/')
  if (!hasAngles && !hasBrackets) return none
  const tags: Tag[] = []
  if (hasAngles) for (const match of text.matchAll(angled)) tags.push(angledTag(match))
  if (hasBrackets) tags.push(...bracketTags(text))
  return tags.toSorted((a, b) => a.start - b.start)
})

function angledTag({0: text, 1: slash, 2: written, 3: rest, index: start}: RegExpExecArray): Tag {
  const name = written.toLowerCase()
  const isEmpty = slash === '' && (rest.endsWith('/') || voids.has(name))
  const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open'
  return {start, end: start + text.length, text, name, kind, key: `<${slash}${name}${attributesKey(rest)}>`}
}

/** Attributes in any order, without those that a translator may change. */
function attributesKey(rest: string): string {
  const bare = rest.replace(/\/$/u, '')
  if (bare.trim() === '') return ''
  const kept = bare.replace(translatable, '').trim()
  return kept === '' ? '' : ` ${kept.split(/\s+/u).toSorted().join(' ')}`
}

function bracketTags(text: string): Tag[] {
  const tags = Array.from(text.matchAll(bracketed), ({0: found, 1: slash, 2: name, index: start}): Tag => {
    const lower = name.toLowerCase()
    const kind = slash === '/' ? 'close' : 'open'
    return {start, end: start + found.length, text: found, name: `[${lower}`, kind, key: found.toLowerCase()}
  })
  const closed = new Set(tags.flatMap(({kind, name}) => (kind === 'close' ? [name] : [])))
  return tags.filter(({name}) => closed.has(name))
}

/**
 * The first tag that crosses another or has no partner: `<b><i></b></i>`, `</b>` alone; null where all nest as they should.
 * Elements that HTML lets stand open (`<p>`, `<li>`) are not asked for their end.
 */
export function crossingTag(tags: readonly Tag[]): Tag | null {
  const open: Tag[] = []
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag)
    if (tag.kind !== 'close') continue
    while (open.length > 0 && mayStandOpen.has(open[open.length - 1].name) && open.at(-1)?.name !== tag.name) open.pop()
    if (open.pop()?.name !== tag.name) return tag
  }
  return open.find(({name}) => !mayStandOpen.has(name)) ?? null
}

const mayStandOpen = new Set(['p', 'li', 'td', 'tr', 'th', 'dt', 'dd', 'option'])
