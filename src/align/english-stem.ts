const vowels = 'aeiou'

/**
 * A crude English stem, the same for a word's regular forms: s, es, ed, ing, ly off, a doubled last consonant undone, a
 * last e off, y as i. It need not be a word, only the same on both uses.
 *
 * @param word lower case
 * @example englishStem('planning') === englishStem('plans') // true
 * @example englishStem('countries') === englishStem('country') // true
 */
export function englishStem(word: string): string {
  let stem = withoutPlural(word)
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3))
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2))
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2)
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1)
  if (stem.length > 3 && stem.endsWith('y') && !vowels.includes(stem[stem.length - 2])) stem = `${stem.slice(0, -1)}i`
  return stem
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sh|ch|x|ss|z)es$/u.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function undouble(stem: string): string {
  const last = stem[stem.length - 1]
  const isDouble = stem.length > 3 && last === stem[stem.length - 2] && !vowels.includes(last) && !'lsz'.includes(last)
  return isDouble ? stem.slice(0, -1) : stem
}
