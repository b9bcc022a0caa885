import type {Edit, TermHit} from '../../model.ts'
import {clitics} from '../../data/clitics.ts'
import {plainForm} from '../../text/plain-form.ts'

/**
 * The edit that brings a hit to another form and keeps its clitics: وپوتن → وبوتين, للپنتاجون → للبنتاغون, ة is ت before a
 * pronoun, later words keep the article they stand with, and blanks and line ends between words stay.
 *
 * @param form the form to write, as the glossary has it
 * @returns null where the other form would have to be inflected in a way that cannot be told
 */
export function replaceForm(hit: TermHit, form: string): Edit | null {
  const edit = hit.lang === 'en' ? replaceEnglish(hit, form) : replaceArabic(hit, form)
  return edit === null ? null : {...edit, text: withGaps(edit.text, hit.form)}
}

function replaceArabic(hit: TermHit, form: string): Edit | null {
  const fitted = fitArticles(hit, form)
  if (fitted === null) return null
  const {start, end} = hit
  if (hit.suffix !== '') return behindStem(hit, fitted)
  const isDefinite = fitted.startsWith('ال')
  if (hit.article === 'contracted' && !isDefinite) return withoutArticle(hit, fitted)
  return {start, end, text: isDefinite ? behindPrefix(hit, fitted.slice(2)) : fitted}
}

/**
 * A form before a pronoun or the alif of tanween, which leave it no article: قانونه, مستواه, خطتها. That alif goes where the
 * form takes none: مخططا is خطة, with its tanween if that is written.
 *
 * @returns null for several words with articles: nobody says سياسته الخارجية of السياسة الخارجية without a look
 */
function behindStem({start, end, form, suffix}: TermHit, fitted: string): Edit | null {
  if (fitted.startsWith('ال') && fitted.includes(' ')) return null
  const bare = fitted.startsWith('ال') ? fitted.slice(2) : fitted
  const changes = clitics.endings.find(({ending}) => bare.endsWith(ending))
  if (plainForm(suffix) !== clitics.tanween) {
    const text = changes === undefined ? bare : bare.slice(0, -changes.ending.length) + changes.beforePronoun[0]
    return {start, end, text}
  }
  if (changes === undefined && !bare.endsWith(clitics.tanween)) return {start, end, text: bare}
  const mark = bare.endsWith('ة') || bare.endsWith('ء') ? (/\u064B/u.exec(form + suffix)?.[0] ?? '') : ''
  return {start, end: end + suffix.length, text: bare + mark}
}

/**
 * A definite form behind what stands before it: ب + القرم is بالقرم, ل + القرم is للقرم, ل + اللجنة is للجنة with two lams, and an
 * article that is there already is not written twice. Marks and tatweel between them (لـالقرم) do not count.
 *
 * @param bare the form without its article
 */
function behindPrefix(hit: TermHit, bare: string): string {
  const prefix = plainForm(hit.prefix)
  const startsWithLam = bare.startsWith('ل')
  if (prefix.endsWith('لل')) return startsWithLam ? bare.slice(1) : bare
  if (hit.article === 'dropped' || prefix.endsWith('ال')) return bare
  if (prefix.endsWith('ل')) return startsWithLam ? bare : `ل${bare}`
  return `ال${bare}`
}

/** The blanks and line ends between the words as the text has them: a term may run over the end of a line. */
function withGaps(form: string, old: string): string {
  const gaps = old.match(/\s+/gu) ?? []
  if (gaps.every((gap) => gap === ' ')) return form
  return form
    .split(' ')
    .map((word, at, all) => (at === all.length - 1 ? word : word + (gaps[at] ?? ' ')))
    .join('')
}

/**
 * The form with the articles of its later words as the text has them: الشراكة الاستراتيجية for المشاركة الاستراتيجية. null where
 * the words of the two forms do not answer to each other.
 */
function fitArticles(hit: TermHit, form: string): string | null {
  const here = words(hit.form)
  const term = words(hit.term)
  const wanted = form.split(' ')
  if (here.length === term.length && isInflected(here, term)) return null
  const changes = term.map((word, at) => at > 0 && hasArticle(word) !== hasArticle(here[at] ?? word))
  if (here.length !== term.length || !changes.includes(true)) return form
  if (wanted.length !== term.length) return null
  return wanted.map((word, at) => (changes[at] ? setArticle(word, hasArticle(here[at])) : word)).join(' ')
}

/** Its first word has an ending that the term has not (سياستها الخارجية, بيانا مشتركا): the other form would need it too. */
function isInflected([here, ...rest]: readonly string[], [first]: readonly string[]): boolean {
  return rest.length > 0 && here.length > first.length && here.startsWith(first.replace(/ة$/u, ''))
}

function words(form: string): string[] {
  return plainForm(form).split(' ')
}

function hasArticle(word: string): boolean {
  return word.startsWith('ال') && word.length > 3
}

function setArticle(word: string, isWanted: boolean): string {
  if (hasArticle(word) === isWanted) return word
  return isWanted ? `ال${word}` : word.slice(2)
}

/** للـ holds ل and the article; a form without an article takes back one lam: للپنتاجون → لوزارة الدفاع. */
function withoutArticle({prefix, start, end}: TermHit, form: string): Edit {
  if (!plainForm(prefix).endsWith('لل')) return {start, end, text: form}
  let lam = prefix.length - 1
  while (plainForm(prefix[lam]) !== 'ل') lam--
  return {start: start - prefix.length + lam, end, text: prefix.slice(lam + 1) + form}
}

const longestAcronym = 5

/** Capitals stay as the text has them; a plural that the other form makes otherwise is left to a person: treaty + s. */
function replaceEnglish(hit: TermHit, form: string): Edit | null {
  const isPlural = /^e?s/iu.test(hit.suffix)
  if (isPlural && /(?:[^aeiou]y|s|x|z|ch|sh)$/iu.test(form)) return null
  const [first] = hit.form
  const isCapital = first !== undefined && first !== first.toLowerCase()
  // IMF is no shouting: its long form keeps its own letters.
  const isAllCapitals = hit.form.length > longestAcronym && isCapital && hit.form === hit.form.toUpperCase()
  const text = isAllCapitals ? form.toUpperCase() : isCapital ? form[0].toUpperCase() + form.slice(1) : form
  return {start: hit.start, end: hit.end, text}
}
