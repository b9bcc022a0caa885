import type {Edit, TermHit} from '../model.ts'

/**
 * The edit that brings a hit to another form and keeps its clitics: وپوتن → وبوتين, للپنتاجون → للبنتاغون, and ة stays ت
 * before a pronoun.
 *
 * @param text the text that the hit's offsets refer to
 * @param form the form to write, as the glossary has it
 */
export function replaceForm(hit: TermHit, form: string, text: string): Edit {
  const hasArticle = form.startsWith('ال')
  if (hit.article === 'contracted' && !hasArticle) return withoutArticle(hit, form, text)
  if (hit.article === 'as-term' && hasArticle && text[hit.start - 1] === 'ل' && hit.prefix !== '') {
    return {start: hit.start, end: hit.end, text: contracted(form)}
  }
  let written = hit.article !== 'as-term' && hasArticle ? form.slice(2) : form
  if (hit.suffix !== '' && hit.lang === 'ar' && written.endsWith('ة')) written = `${written.slice(0, -1)}ت`
  return {start: hit.start, end: hit.end, text: matchCase(written, hit, text)}
}

/** What stands behind ل for a form with an article: ل + القرم is للقرم, ل + اللجنة is للجنة. */
function contracted(form: string): string {
  return form.startsWith('الل') ? form.slice(2) : `ل${form.slice(2)}`
}

/** للـ holds ل and the article; a form without an article takes back one lam: للپنتاجون → لوزارة الدفاع. */
function withoutArticle(hit: TermHit, form: string, text: string): Edit {
  const start = text[hit.start - 1] === 'ل' ? hit.start - 1 : hit.start
  return {start, end: hit.end, text: form}
}

/** A capital where the English had one at the start: "Ceasefire" for "Cease-fire". */
function matchCase(form: string, hit: TermHit, text: string): string {
  if (hit.lang !== 'en' || hit.start >= hit.end) return form
  const first = text[hit.start]
  return first !== first.toLowerCase() ? form[0].toUpperCase() + form.slice(1) : form
}
