import {escapeXml} from './xml-escape.ts'

// Characters that XML 1.0 cannot hold; lone surrogates are left to escapeXml.
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu

/** A character as XLIFF 2 writes those that XML cannot hold: `<cp hex="001A"/>` (2.1, section 4.2.3.1). */
function codePoint(mark: string): string {
  return `<cp hex="${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}"/>`
}

/**
 * Text for an element of XLIFF 2 that holds inline elements.
 *
 * @param escape the text between code points; as text of an element when left out
 * @param around ends and begins again what cannot hold an element, such as a CDATA section
 */
export function escapePoints(
  text: string,
  escape: (text: string) => string = escapeXml,
  [close, open]: readonly [string, string] = ['', ''],
): string {
  const parts: string[] = []
  let at = 0
  for (const {0: mark, index} of text.matchAll(unwritable)) {
    parts.push(escape(text.slice(at, index)), close, codePoint(mark), open)
    at = index + 1
  }
  return at === 0 ? escape(text) : `${parts.join('')}${escape(text.slice(at))}`
}
