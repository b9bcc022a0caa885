import {isArabicMark, isInvisible, isSpace} from './characters.ts'

/**
 * A form as a reader sees its letters: presentation forms opened, tashkeel, tatweel and invisible marks left out, one
 * blank for any white space.
 *
 * @example plainForm('بوتيـن') // 'بوتين'
 */
export function plainForm(form: string): string {
  let plain = ''
  for (const letter of form.normalize('NFKC')) {
    const code = letter.charCodeAt(0)
    if (isArabicMark(code) || isInvisible(code) || code === 0x0640) continue
    if (!isSpace(code)) plain += letter
    else if (!plain.endsWith(' ')) plain += ' '
  }
  return plain
}
