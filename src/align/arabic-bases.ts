/** Particles written in front of a word, longest first. */
const prefixes = [
  'وبال', 'وكال', 'فبال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'فلل', 'لل', 'ال',
  'وب', 'ول', 'وك', 'وس', 'فس', 'فل', 'فب', 'و', 'ف', 'ب', 'ل', 'ك', 'س',
] // prettier-ignore

/** Endings of number, gender and possession, longest first. */
const suffixes = [
  'اتهما', 'اتها', 'اتهم', 'اتنا', 'يتها', 'يته', 'تهما', 'تها', 'تهم', 'تنا', 'يات', 'اته', 'يون', 'يين', 'هما',
  'ونه', 'ها', 'هم', 'هن', 'نا', 'كم', 'ات', 'ون', 'ين', 'ان', 'ية', 'وا', 'ته', 'تا', 'تي', 'ه', 'ك', 'ي', 'ة', 'ت', 'ا', 'ن',
] // prettier-ignore

/**
 * The bare forms that an Arabic word may have in a dictionary, the most literal first: particles and article off, endings
 * off (with ة back where ت stood before an ending), present-tense prefixes off (يعلن → أعلن, يستخدم → استخدم). Most are
 * no words; looking them up sorts that out.
 *
 * @param word folded (`fold`), one word
 * @example arabicBases('وبالمدارس').includes('مدارس') // true
 */
export function arabicBases(word: string): string[] {
  const bases = new Set<string>([word])
  const starts = [word]
  for (const prefix of prefixes) {
    if (word.startsWith(prefix) && word.length - prefix.length >= 2) starts.push(word.slice(prefix.length))
  }
  for (const start of starts) bases.add(start)
  for (const start of starts) addWithoutSuffixes(start, bases)
  for (const start of starts) addPresentTense(start, bases)
  return [...bases]
}

function addWithoutSuffixes(word: string, bases: Set<string>): void {
  for (const suffix of suffixes) {
    const length = word.length - suffix.length
    if (length < (suffix.length === 1 ? 3 : 2) || !word.endsWith(suffix)) continue
    const base = word.slice(0, length)
    bases.add(base)
    if (suffix !== 'ة') bases.add(base + 'ة')
    if (suffix === 'ا' || suffix === 'ه') bases.add(base + 'ي')
  }
}

function addPresentTense(word: string, bases: Set<string>): void {
  const first = word[0]
  if (word.length < 3 || (first !== 'ي' && first !== 'ت' && first !== 'ن')) return
  const forms = new Set([word.slice(1)])
  for (const suffix of ['ون', 'ان', 'وا', 'ها', 'هم', 'ه', 'ين']) {
    if (word.endsWith(suffix) && word.length - suffix.length >= 4) forms.add(word.slice(1, -suffix.length))
  }
  for (const form of forms) {
    if (form.length > 2) for (const base of [form, `ا${form}`, `ي${form}`]) bases.add(base)
    for (const base of weakVerbs(form)) bases.add(base)
  }
}

/**
 * Past tenses of verbs with a weak letter, by what is left of the present: يصل وصل, يزور زار, يعيد أعاد, يستطيع استطاع, لم يكن
 * كان, يدعو دعا.
 */
function weakVerbs(form: string): string[] {
  const last = form.length - 1
  if (form.length === 2) return [`و${form}`, `${form[0]}ا${form[1]}`, `${form}ي`]
  const bases: string[] = []
  if (form[last - 1] === 'و' || form[last - 1] === 'ي') {
    const hollow = `${form.slice(0, last - 1)}ا${form[last]}`
    bases.push(hollow, `ا${hollow}`)
  }
  if (form[last] === 'و' || form[last] === 'ي') bases.push(`${form.slice(0, last)}ا`)
  return bases
}

/**
 * One crude stem, for counting which words go together: the longest particle and the longest ending off, three letters
 * left at least.
 *
 * @param word folded
 * @example arabicStem('والمدارس') // 'مدارس'
 */
export function arabicStem(word: string): string {
  let stem = word
  for (const prefix of prefixes) {
    if (prefix !== 'س' && prefix !== 'ك' && stem.startsWith(prefix) && stem.length - prefix.length >= 3) {
      stem = stem.slice(prefix.length)
      break
    }
  }
  for (const suffix of suffixes) {
    if (suffix !== 'ن' && stem.endsWith(suffix) && stem.length - suffix.length >= 3)
      return stem.slice(0, -suffix.length)
  }
  return stem
}
