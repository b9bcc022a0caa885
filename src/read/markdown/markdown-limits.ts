import {InputError} from '../../errors.ts'

/** Deeper quotations and lists than this are no text, and parsing them takes time beyond measure. */
const deepest = 100
/** More marks in one paragraph than this are no text either: the parser's time grows with their square. */
const mostMarks = 5000

/**
 * Refuses Markdown that is built to exhaust the parser. One linear pass.
 *
 * @throws InputError `markdown-too-deep` with the line
 */
export function checkMarkdownLimits(text: string, path: string): void {
  let line = 1
  let marks = 0
  let prefix = 0
  let isPrefix = true
  let isBlank = true
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]
    if (unit === '\n') {
      if (isBlank) marks = 0
      line++
      prefix = 0
      isPrefix = true
      isBlank = true
      continue
    }
    if (unit === '>' && isPrefix) prefix += 4
    else if ((unit === ' ' || unit === '-' || unit === '+') && isPrefix) prefix++
    else if (unit === '\t' && isPrefix) prefix += 4
    else isPrefix = false
    if ('[*_`<~!'.includes(unit)) marks++
    if (unit !== ' ' && unit !== '\t' && unit !== '\r') isBlank = false
    if (prefix > deepest * 4 || marks > mostMarks) throw new InputError('markdown-too-deep', {path, line})
  }
}
