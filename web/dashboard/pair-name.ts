/** Words for a language at the end or beginning of a name, as people put them there. */
const marks = '(?:ar|ara|arabic|arb|en|eng|english|عربي|عربية|العربية|إنجليزي|انجليزي|إنجليزية|الإنجليزية|الانجليزية)'
// notes_ar, notes-English, notes (AR), notes.en
const atEnd = new RegExp(`[-_. (\\[]+${marks}[)\\]]?$`, 'iu')
// ar_notes, EN-notes
const atStart = new RegExp(`^[(\\[]?${marks}[-_. )\\]]+`, 'iu')

/** A file name in its parts; the ending with its dot. */
export function splitName(name: string): {readonly stem: string; readonly ending: string} {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? {stem: name, ending: ''} : {stem: name.slice(0, dot), ending: name.slice(dot)}
}

/**
 * The name without what says its language, so that both texts of a pair have the same.
 *
 * @example stemOf('Report_AR.docx') // 'Report'
 */
export function stemOf(name: string): string {
  const {stem} = splitName(name)
  const bare = stem.replace(atEnd, '').replace(atStart, '').trim()
  return cleanStem(bare === '' ? stem : bare)
}

/** The same for two files: their common name, or else that in Latin letters, which every system can handle. */
export function pairName(names: readonly string[]): string {
  const stems = names.map(stemOf)
  if (stems.every((stem) => stem === stems[0])) return stems[0] ?? ''
  return stems.find((stem) => /^[\u0020-\u007E]+$/u.test(stem)) ?? stems[0]
}

/** Without what no file system takes in a name, and without marks that show nothing. */
export function cleanStem(stem: string): string {
  return stem
    .replace(/[/\\:*?"<>|\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '-')
    .replace(/^[. ]+/u, '')
    .trim()
}
