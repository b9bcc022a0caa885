import type {Edit, TermHit} from '../model.ts'
import {plainForm} from '../text/plain-form.ts'

/**
 * The edit that brings a hit to another form and keeps its clitics: وپوتن → وبوتين, للپنتاجون → للبنتاغون, ة is ت before a
 * pronoun, and later words keep the article they stand with.
 *
 * @param text the text that the hit's offsets refer to
 * @param form the form to write, as the glossary has it
 * @returns null where the other form would have to be inflected in a way that cannot be told
 */
export function replaceForm(hit: TermHit, form: string, text: string): Edit | null {
  return hit.lang === 'en' ? replaceEnglish(hit, form) : replaceArabic(hit, form, text)
}

function replaceArabic(hit: TermHit, form: string, text: string): Edit | null {
  const fitted = fitArticles(hit, form)
  if (fitted === null) return null
  const hasArticle = fitted.startsWith('ال')
  if (hit.article === 'contracted') {
    if (!hasArticle) return withoutArticle(hit, fitted, text)
    // Behind للـ the article is there already; ل + اللجنة is للجنة, with two lams.
    return {start: hit.start, end: hit.end, text: fitted.startsWith('الل') ? fitted.slice(3) : fitted.slice(2)}
  }
  if (hit.article === 'as-term' && hasArticle && hit.prefix !== '' && text[hit.start - 1] === 'ل') {
    // ل + القرم is للقرم, ل + اللجنة is للجنة.
    return {start: hit.start, end: hit.end, text: fitted.startsWith('الل') ? fitted.slice(2) : `ل${fitted.slice(2)}`}
  }
  const written = hit.article === 'dropped' && hasArticle ? fitted.slice(2) : fitted
  const bound = hit.suffix !== '' && written.endsWith('ة') ? `${written.slice(0, -1)}ت` : written
  return {start: hit.start, end: hit.end, text: bound}
}

/**
 * The form with the articles of its later words as the text has them: الشراكة الاستراتيجية for المشاركة الاستراتيجية. null where
 * the words of the two forms do not answer to each other.
 */
function fitArticles(hit: TermHit, form: string): string | null {
  const here = words(hit.form)
  const term = words(hit.term)
  const wanted = form.split(' ')
  const changes = term.map((word, at) => at > 0 && hasArticle(word) !== hasArticle(here[at] ?? word))
  if (here.length !== term.length || !changes.includes(true)) return form
  if (wanted.length !== term.length) return null
  return wanted.map((word, at) => (changes[at] ? setArticle(word, hasArticle(here[at])) : word)).join(' ')
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
function withoutArticle(hit: TermHit, form: string, text: string): Edit {
  const start = text[hit.start - 1] === 'ل' ? hit.start - 1 : hit.start
  return {start, end: hit.end, text: form}
}

/** Capitals stay as the text has them; a plural that the other form makes otherwise is left to a person: treaty + s. */
function replaceEnglish(hit: TermHit, form: string): Edit | null {
  const isPlural = /^e?s/iu.test(hit.suffix)
  if (isPlural && /(?:[^aeiou]y|s|x|z|ch|sh)$/iu.test(form)) return null
  const [first] = hit.form
  const isCapital = first !== undefined && first !== first.toLowerCase()
  const isAllCapitals = hit.form.length > 1 && isCapital && hit.form === hit.form.toUpperCase()
  const text = isAllCapitals ? form.toUpperCase() : isCapital ? form[0].toUpperCase() + form.slice(1) : form
  return {start: hit.start, end: hit.end, text}
}
