import {pairing} from '../data/pairing.ts'
import type {Lang} from '../model.ts'
import {foldWord} from '../text/fold.ts'

/** What may stand between a mark of language and the rest of a name: x.ar, x_ar, x-ar, x (ar). */
const joint = String.raw`[\s._()[\]-]+`
/** A country behind a mark at the end: x.ar-EG, x.en_US. */
const country = '(?:[-_][a-z]{2})?'

const patterns: Readonly<Record<Lang, {start: RegExp; end: RegExp; whole: RegExp}>> = {
  ar: patternsFor(pairing.marks.ar),
  en: patternsFor(pairing.marks.en),
}

/**
 * What names of both languages are compared by when they are not equal as they stand: in small letters, without the mark of
 * their language at the start or the end of the file's name. A name that is nothing but the mark leaves its folder.
 *
 * @param name path inside the folder of texts, without its ending
 * @example keyOfName('2024/Samarkand.ar', 'ar') === keyOfName('2024/samarkand_EN', 'en') // true
 */
export function keyOfName(name: string, lang: Lang): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const base = foldWord(name.slice(folder.length))
  const {start, end, whole} = patterns[lang]
  const bare = whole.test(base) ? '' : end.test(base) ? base.replace(end, '') : base.replace(start, '')
  return foldWord(folder) + bare
}

function patternsFor(marks: readonly string[]): {start: RegExp; end: RegExp; whole: RegExp} {
  const mark = `(?:${marks.join('|')})`
  return {
    start: new RegExp(`^[([]?${mark}${joint}(?=.)`, 'u'),
    end: new RegExp(`(?<=[^\\s._()[\\]-])${joint}${mark}${country}[)\\]]?$`, 'u'),
    whole: new RegExp(`^${mark}${country}$`, 'u'),
  }
}
