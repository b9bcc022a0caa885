import {escapeXml} from '../../xml/xml-escape.ts'
import {guessLang} from '../../text/characters.ts'

/** Stands for the prefix of Word's elements until the part is known: no XML text can hold it. */
export const prefixMark = '\u0000'
/** The same for its attributes, which have a prefix in every case. */
const attributeMark = '\u0001'

/** How a part names Word's elements. */
export interface WordNamespace {
  readonly uri: string
  /** With its colon, e.g. `w:`; empty where it is the namespace of all. */
  readonly element: string
  /** null where no prefix has been declared. */
  readonly attribute: string | null
}

const usual: WordNamespace = {
  uri: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  element: 'w:',
  attribute: 'w:',
}

/** @param text a part, with its declarations in its first element */
export function namespacesOf(text: string): WordNamespace {
  const declared =
    /\sxmlns(?::([^\s=]+))?\s*=\s*["'](http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main)["']/gu
  const found = [...text.slice(0, 20_000).matchAll(declared)]
  if (found.length === 0) return usual
  const prefix = found.find(([, name]) => name !== undefined)?.[1]
  const [, first, uri] = found[0]
  return {
    uri,
    element: first === undefined ? '' : `${first}:`,
    attribute: prefix === undefined ? null : `${prefix}:`,
  }
}

/** Markup with the prefixes of its part. */
export function fixPrefixes(markup: string, {uri, element, attribute}: WordNamespace): string {
  const named = markup.replaceAll(prefixMark, element)
  if (attribute !== null) return named.replaceAll(attributeMark, attribute)
  // A tag up to its first attribute that needs a prefix.
  return named.replace(/(<[^\s<>]+ )(?=\u0001)/gu, `$1xmlns:w="${uri}" `).replaceAll(attributeMark, 'w:')
}

/** A start tag without its `>`. */
export function startTag(name: string, attributes: Readonly<Record<string, string>> = {}): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${attributeMark}${key}="${escapeXml(value)}"`)
  return `<${prefixMark}${name}${written.join('')}`
}

/** An element with what stands in it. */
export function element(name: string, content: string): string {
  return `${startTag(name)}>${content}</${prefixMark}${name}>`
}

/** Text as children of a run: TAB and LF have elements of their own. */
export function textMarkup(text: string): string {
  return text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece === '\t') return `${startTag('tab')}/>`
      if (piece === '\n') return `${startTag('br')}/>`
      return piece === '' ? '' : `${startTag('t')} xml:space="preserve">${escapeXml(piece)}</${prefixMark}t>`
    })
    .join('')
}

/** A run of its own. */
export function runMarkup(text: string, isRtl: boolean): string {
  const properties = isRtl ? element('rPr', `${startTag('rtl')}/>`) : ''
  return element('r', properties + textMarkup(text))
}

/** A paragraph of its own, in the direction of its letters. */
export function paragraphMarkup(text: string, before = ''): string {
  const isRtl = guessLang(text) === 'ar'
  const properties = isRtl ? element('pPr', `${startTag('bidi')}/>`) : ''
  return element('p', properties + before + runMarkup(text, isRtl))
}
