/** Letters that are looked up as another: every alif, letters of other keyboards, the stand-in of پ and ڤ, and one g. */
const groups: Readonly<Record<string, string>> = {
  ا: 'أإآ\u0671',
  ك: 'کڪ',
  ي: 'ی',
  ه: 'ہھە',
  ة: 'ۃ',
  ب: 'پ',
  ف: 'ڤڥۋ',
  گ: 'ڨڭݣ',
}

const keys: ReadonlyMap<string, string> = new Map(
  Object.entries(groups).flatMap(([key, letters]) => [...letters].map((letter) => [letter, key] as const)),
)

/** Which code units are looked up as another: most words have none. */
const changes: Uint8Array = new Uint8Array(0x10000)
for (const letter of keys.keys()) changes[letter.charCodeAt(0)] = 1

/**
 * Letters as they are looked up, one unit for one unit: every alif as ا, Persian ک and ی as ك and ي, پ as ب, ڤ as ف, every
 * letter for g as گ. ؤ, ئ, ى and ة stay: سيرجئ, "he will put off", is not سيرجي.
 *
 * @example keyOf('پنتاگون') // 'بنتاگون'
 */
export function keyOf(letters: string): string {
  let at = 0
  while (at < letters.length && !changes[letters.charCodeAt(at)]) at++
  if (at === letters.length) return letters
  let key = letters.slice(0, at)
  for (; at < letters.length; at++) key += keys.get(letters[at]) ?? letters[at]
  return key
}
