/** What may come next in a JSON text. */
type Expected = 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'colon' | 'comma-or-close' | 'end'

/** What a scan has read so far: offset, what may come next, and the brackets that are open. */
interface Scan {
  at: number
  expected: Expected
  readonly open: string[]
}

// true, -12.5e+3
const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/u
// A character of such a word, or of what is meant as one.
const inScalar = /^[\w.+-]$/u

/**
 * Where a text stops being JSON (RFC 8259), as an offset; null where it is JSON to the end. The messages of `JSON.parse`
 * say so in some versions and some cases only.
 *
 * @example findJsonError('[1,,2]') // 3
 */
export function findJsonError(text: string): number | null {
  const scan: Scan = {at: 0, expected: 'value', open: []}
  for (skipBlanks(text, scan); scan.at < text.length; skipBlanks(text, scan)) {
    if (!readToken(text, scan)) return scan.at
  }
  return scan.expected === 'end' ? null : text.length
}

/** Reads one token and says whether it may stand there; `at` is then behind it, else at the fault. */
function readToken(text: string, scan: Scan): boolean {
  const mark = text[scan.at]
  if (mark === '{' || mark === '[') return openBracket(mark, scan)
  if (mark === '}' || mark === ']') return closeBracket(mark, scan)
  if (mark === ',' || mark === ':') return readMark(mark, scan)
  return mark === '"' ? readString(text, scan) : readScalar(text, scan)
}

function openBracket(mark: string, scan: Scan): boolean {
  if (!takesValue(scan)) return false
  scan.open.push(mark)
  scan.expected = mark === '{' ? 'key-or-close' : 'value-or-close'
  scan.at++
  return true
}

function closeBracket(mark: string, scan: Scan): boolean {
  const isPartner = scan.open.at(-1) === (mark === '}' ? '{' : '[')
  if (!isPartner || !scan.expected.endsWith('close')) return false
  scan.open.pop()
  scan.at++
  afterValue(scan)
  return true
}

function readMark(mark: string, scan: Scan): boolean {
  if (mark === ':' ? scan.expected !== 'colon' : scan.expected !== 'comma-or-close') return false
  scan.expected = mark === ':' || scan.open.at(-1) === '[' ? 'value' : 'key'
  scan.at++
  return true
}

function readString(text: string, scan: Scan): boolean {
  const isKey = scan.expected.startsWith('key')
  if (!isKey && !takesValue(scan)) return false
  for (scan.at++; scan.at < text.length && text[scan.at] !== '"'; scan.at++) {
    if (text.charCodeAt(scan.at) < 0x20) return false
    // What stands behind a backslash: \n, \u0627
    if (text[scan.at] === '\\' && !/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/u.test(text.slice(++scan.at, scan.at + 5)))
      return false
  }
  if (scan.at >= text.length) return false
  scan.at++
  if (isKey) scan.expected = 'colon'
  else afterValue(scan)
  return true
}

function readScalar(text: string, scan: Scan): boolean {
  let end = scan.at
  while (end < text.length && inScalar.test(text[end])) end++
  if (!takesValue(scan) || !scalar.test(text.slice(scan.at, end))) return false
  scan.at = end
  afterValue(scan)
  return true
}

function takesValue({expected}: Scan): boolean {
  return expected === 'value' || expected === 'value-or-close'
}

function afterValue(scan: Scan): void {
  scan.expected = scan.open.length === 0 ? 'end' : 'comma-or-close'
}

/** Blank, TAB, LF and CR: JSON knows no other white space. */
function skipBlanks(text: string, scan: Scan): void {
  while (' \t\n\r'.includes(text[scan.at] ?? 'x')) scan.at++
}
