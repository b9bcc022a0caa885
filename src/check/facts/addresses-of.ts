import {signs, signsOf} from './signs-of.ts'
import type {Side} from '../check.ts'
import type {Mark} from '../markup/compare-marks.ts'
import {findAddresses} from '../../text/addresses.ts'
import {fact} from './fact.ts'

/** What addresses a side has; spans in offsets of its text. */
export interface Addresses {
  /** Links with a scheme or `www.`, and bare domains. */
  readonly urls: readonly Mark[]
  readonly mails: readonly Mark[]
  /** `@name` */
  readonly accounts: readonly Mark[]
}

const none: Addresses = {urls: [], mails: [], accounts: []}
// What closes a sentence or brackets behind a link.
const closing = '.,;:!?)]}*_\u061F\u2026\u2019'

/** The addresses of a side: links, e-mail, accounts. */
export const addressesOf: (side: Side) => Addresses = fact((side) => {
  const {text} = side
  if ((signsOf(side) & (signs.at | signs.slash | signs.domain)) === 0) return none
  const spans = findAddresses(text)
  if (spans.length === 0) return none
  const urls: Mark[] = []
  const mails: Mark[] = []
  const accounts: Mark[] = []
  for (const {start, end} of spans) {
    const found = text.slice(start, end)
    const isLink = found.includes('//') || found.startsWith('www.')
    if (!isLink && found.startsWith('@')) accounts.push({start, end, text: found, key: found.toLowerCase()})
    else if (!isLink && found.includes('@')) mails.push({start, end, text: found, key: found.toLowerCase()})
    else {
      const cut = trimEnd(found)
      urls.push({start, end: start + cut.length, text: cut, key: urlKey(cut)})
    }
  }
  return {urls, mails, accounts}
})

/** Brackets that a link opened itself belong to it: /wiki/Mercury_(planet). */
function trimEnd(url: string): string {
  let end = url.length
  let unopened = count(url, ')') - count(url, '(')
  while (end > 0 && closing.includes(url[end - 1])) {
    if (url[end - 1] === ')' && unopened-- <= 0) break
    end--
  }
  return url.slice(0, end)
}

function count(text: string, mark: string): number {
  let found = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++
  return found
}

/** Links are the same however the host is cased, with or without `www.`, a last slash, escapes and the scheme's s. */
function urlKey(url: string): string {
  const [, host, rest] = /^(?:[a-z]{2,8}:\/\/)?(?:www\.)?([^/?#]*)(.*)$/isu.exec(url) ?? ['', url, '']
  const path = rest.endsWith('/') ? rest.slice(0, -1) : rest
  return `${host.toLowerCase()}${unescape(path)}`
}

function unescape(path: string): string {
  if (!path.includes('%')) return path
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
