/** A stretch of user text: characters as they are, or one that shows nothing, as the name of its code point. */
export interface VisiblePart {
  readonly text: string
  readonly isCode: boolean
}

// C0 and C1 controls without white space, bidi embeddings, overrides and isolates: no browser is to obey them.
const obeyed = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u
// The same and marks of direction, zero-width marks, soft hyphen and byte-order mark, where every character counts.
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/**
 * User text with what would turn the page around, or do nothing visible, apart from the rest.
 *
 * @param isExact also marks of direction and zero-width characters, which running text needs and may keep
 */
export function visibleParts(text: string, isExact = false): VisiblePart[] {
  const hidden = isExact ? unseen : obeyed
  if (!hidden.test(text)) return text === '' ? [] : [{text, isCode: false}]
  const parts: VisiblePart[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!hidden.test(text[at])) continue
    if (at > from) parts.push({text: text.slice(from, at), isCode: false})
    parts.push({text: codeName(text[at]), isCode: true})
    from = at + 1
  }
  if (from < text.length) parts.push({text: text.slice(from), isCode: false})
  return parts
}

/** The same as one string, for sentences and attributes; line ends show as ⏎. */
export function showMarks(text: string): string {
  return visibleParts(text, true)
    .map((part) => part.text)
    .join('')
    .replace(/\r\n|[\r\n]/gu, '\u23CE')
}

function codeName(mark: string): string {
  return `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}
