import type {SplitText} from '../split-model.ts'
import {relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang, Span} from '../model.ts'
import {decode} from '../read/decode.ts'
import {compileSrx, type SrxSplitter, unmappedLanguage} from '../srx/compile-srx.ts'
import {readSrx} from '../srx/read-srx.ts'
import {splitBySrx} from '../srx/split-by-srx.ts'
import {type LineMode, type LineOptions, linesOf} from '../text/lines.ts'
import {readBytes} from '../workspace/files.ts'

/** Rules of a file, ready once it is said what line ends mean, and what could not be used of them. */
export interface LoadedSrx {
  readonly splitter: (options: {lines: LineMode; delimiter: string | null}) => SplitText
  readonly problems: readonly InputProblem[]
}

/**
 * An SRX 2.0 file as a splitter. As in a CAT tool, a line is split by itself, or a paragraph where lines are wrapped.
 *
 * @param folder what the path starts from
 * @throws InputError for a file that is not there, or is not SRX 2.0
 */
export async function loadSrx(path: string, folder: string): Promise<LoadedSrx> {
  const full = resolve(folder, path)
  const shown = relative(folder, full).replaceAll(sep, '/')
  const bytes = await readBytes(full).catch((error: unknown) => {
    throw error instanceof InputError
      ? new InputError(error.problems[0].code, {...error.problems[0], path: shown})
      : error
  })
  const {rules, problems} = readSrx(decode(bytes, shown).text, shown)
  const byLang: Record<Lang, SrxSplitter> = {ar: compileSrx(rules, 'ar'), en: compileSrx(rules, 'en')}
  const unmapped = [byLang.ar, byLang.en].map((splitter) => unmappedLanguage(splitter, shown))
  // A file for one language is no mistake, but one for neither is.
  const isForNone = unmapped.every((problem) => problem !== null)
  return {
    problems: isForNone ? [...problems, ...unmapped.filter((problem) => problem !== null)] : problems,
    splitter:
      ({lines, delimiter}) =>
      (text, lang, known = {}) => {
        const mode = lines === 'sentence' ? lines : (known.lines ?? lines)
        return splitLines(text, byLang[lang], {lang, mode, delimiter, within: known.within})
      },
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
