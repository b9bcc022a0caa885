import type {Lang, Span} from '../model.ts'
import type {SplitText} from '../split-model.ts'
import {type LineMode, type LineOptions, linesOf} from '../text/lines.ts'
import {compileSrx, type SrxSplitter} from './compile-srx.ts'
import {splitBySrx} from './split-by-srx.ts'
import type {SrxRules} from './srx-rules.ts'

/**
 * Rules of a file as a splitter of Arabic and English texts. As in a CAT tool, a line is split by itself, or a paragraph where
 * lines are wrapped.
 */
export function createSrxSplitter(
  rules: SrxRules,
  {lines, delimiter}: {readonly lines: LineMode; readonly delimiter: string | null},
): SplitText {
  const splitters: Record<Lang, SrxSplitter> = {ar: compileSrx(rules, 'ar'), en: compileSrx(rules, 'en')}
  return (text, lang, known = {}) => {
    const mode = lines === 'sentence' ? lines : (known.lines ?? lines)
    return splitLines(text, splitters[lang], {lang, mode, delimiter, within: known.within})
  }
}

function splitLines(text: string, splitter: SrxSplitter, options: LineOptions): Span[] {
  return linesOf(text, options).flatMap((line) => {
    if (options.mode === 'sentence') return [line]
    return splitBySrx(splitter, text.slice(line.start, line.end)).map(({start, end}) => ({
      start: start + line.start,
      end: end + line.start,
    }))
  })
}
