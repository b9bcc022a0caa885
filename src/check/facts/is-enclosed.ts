/** How far back an opening mark is looked for, in UTF-16 units: a longer quotation is a text of its own. */
const reach = 400
const brackets = {openers: '([{', closers: ')]}'}
const quotes = {openers: '«“‘', closers: '»”’'}

/** Whether a place stands inside brackets. */
export function isBracketed(text: string, at: number): boolean {
  return isInside(text, at, brackets)
}

/** Whether a place stands inside a quotation, straight quotation marks included. */
export function isQuoted(text: string, at: number): boolean {
  if (isInside(text, at, quotes)) return true
  let straight = 0
  for (let before = lineStart(text, at); before < at; before++) if (text[before] === '"') straight++
  return straight % 2 === 1
}

function isInside(text: string, at: number, {openers, closers}: {openers: string; closers: string}): boolean {
  const from = lineStart(text, at)
  for (let before = at - 1; before >= from; before--) {
    if (closers.includes(text[before])) return false
    if (openers.includes(text[before])) return true
  }
  return false
}

function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - reach)
  return Math.max(from, text.lastIndexOf('\n', at - 1) + 1)
}
