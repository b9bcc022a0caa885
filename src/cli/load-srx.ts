import {relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import {decodeSure} from '../bytes/decode.ts'
import {latinHead} from '../bytes/encoding-remarks.ts'
import {xmlDeclared} from '../xml/xml-declared.ts'
import {compileSrx, unmappedLanguage} from '../srx/compile-srx.ts'
import {readSrx} from '../srx/read-srx.ts'
import type {SrxRules} from '../srx/srx-rules.ts'
import {readBytes} from '../workspace/files.ts'

/** Rules of a file, what could not be used of them, and the one language that they have nothing for. */
export interface LoadedSrx {
  readonly path: string
  readonly rules: SrxRules
  readonly problems: readonly InputProblem[]
  readonly without: 'ar' | 'en' | null
}

/**
 * An SRX 2.0 file.
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
  const {rules, problems} = readSrx(decodeSure(bytes, shown, {declared: xmlDeclared(latinHead(bytes))}).text, shown)
  const ar = unmappedLanguage(compileSrx(rules, 'ar'), shown)
  const en = unmappedLanguage(compileSrx(rules, 'en'), shown)
  // A file for one language is no mistake, but one for neither is.
  if (ar !== null && en !== null) return {path: shown, rules, problems: [...problems, ar, en], without: null}
  return {path: shown, rules, problems, without: ar !== null ? 'ar' : en !== null ? 'en' : null}
}
