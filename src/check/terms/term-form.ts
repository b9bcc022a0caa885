import type {Concept, Edit, Lang, TermHit} from '../../model.ts'
import type {HouseStyle, Side, UnitCheck, UnitFinding, UnitFix} from '../check.ts'
import {houseForm} from '../../house-form.ts'
import {replaceForm} from './replace-form.ts'
import {plainForm} from '../../text/plain-form.ts'
import {vouchVariant} from './vouch-variant.ts'

/**
 * Reports a term in a form that is not the house's: one that the glossary calls deprecated, or a name whose letters differ
 * from every form there (شى for شي). Tashkeel and tatweel say nothing. A name in other letters is an error; a common noun, and a
 * name that differs by a blank only, a warning.
 */
export const termForm: UnitCheck = {
  id: 'term-form',
  family: 'terms',
  level: 'error',
  examples: {
    reported: [
      {ar: 'قال ⟦پوتن⟧ ذلك.', fixed: 'قال بوتين ذلك.'},
      {ar: 'واتصل ب⟦پوتن⟧ ول⟦پوتن⟧.', fixed: 'واتصل ببوتين ولبوتين.'},
      {ar: 'أعلن ⟦الپنتاغون⟧ ذلك.', fixed: 'أعلن البنتاغون ذلك.'},
      {ar: 'بعد ⟦توقف إطلاق النار⟧ مباشرة.', fixed: 'بعد وقف إطلاق النار مباشرة.'},
      {en: 'The train to ⟦Kiev⟧ was late.', fixed: 'The train to Kyiv was late.'},
    ],
    silent: [{ar: 'قال بوتين ذلك.'}, {ar: 'بوتيرة عالية'}, {ar: 'التقى شي جين بينغ وزيره، ثم غادر شي.'}],
  },
  run(unit, {concepts, house: style}) {
    return (['ar', 'en'] as const).flatMap((lang) => {
      const side = unit[lang]
      if (side === null) return []
      return side.hits
        .filter((hit) => !hit.isNested || !isInsideFix(hit, side))
        .flatMap((hit) => {
          const house = houseForm(concepts.get(hit.concept), lang)?.text ?? null
          return formFinding(hit, {lang, house, concepts, style})
        })
    })
  },
}

interface Context {
  readonly lang: Lang
  readonly house: string | null
  readonly concepts: ReadonlyMap<string, Concept>
  /** Makes guesses sure; null without a spelling profile. */
  readonly style: HouseStyle | null
}

function formFinding(hit: TermHit, {lang, house, concepts, style}: Context): UnitFinding[] {
  const place = {start: hit.start, end: hit.end}
  if (hit.status === 'deprecated' && house !== null) {
    const sure = toFix(replaceForm(hit, house), hit, style)
    const isCommon = concepts.get(hit.concept)?.pos !== 'properNoun'
    const isDoubtful = lang === 'ar' && isCommon && !isSameGender(hit.term, house)
    const fix = sure !== null && isDoubtful ? {...sure, confidence: Math.min(sure.confidence, OTHER_GENDER)} : sure
    const level = isCommon || isSameLetters(hit.form, house) ? 'warning' : 'error'
    return [
      {[lang]: place, level, actual: hit.form, expected: [house], concept: hit.concept, variant: 'deprecated', fix},
    ]
  }
  const isName = concepts.get(hit.concept)?.pos === 'properNoun'
  if (lang === 'ar' && isName && hit.status !== 'deprecated' && hasOtherLetters(hit)) {
    const expected = [hit.article === 'as-term' ? hit.term : hit.term.replace(/^ال/u, '')]
    const fix = toFix(replaceForm(hit, hit.term), hit, style)
    return [{ar: place, level: 'warning', actual: hit.form, expected, concept: hit.concept, variant: 'letters', fix}]
  }
  return []
}

function toFix(edit: Edit | null, hit: TermHit, style: HouseStyle | null): UnitFix | null {
  return edit === null ? null : {lang: hit.lang, ...edit, confidence: vouchVariant(hit, style)}
}

/** Less than what `normalize` changes unasked: verbs, adjectives and pronouns around the noun would have to change with it. */
const OTHER_GENDER = 0.65

/**
 * By the first word, which the others agree with: اتفاقية, اتفاق; a masculine noun in ة is rare. A word that ends in an alif
 * (هيغيمونيا, صحراء, مستوى) may be of either gender.
 */
function isSameGender(a: string, b: string): boolean {
  const [one, other] = [a, b].map((form) => plainForm(form).split(' ')[0])
  return one.endsWith('ة') === other.endsWith('ة') || eitherGender.test(one) || eitherGender.test(other)
}

const eitherGender = /[اىء]$/u

/** They differ by blanks, hyphens and marks only. */
function isSameLetters(form: string, house: string): boolean {
  return bareLetters(form) === bareLetters(house)
}

function bareLetters(form: string): string {
  return plainForm(form).replaceAll(/[ -]/gu, '')
}

/** Different letters, not only marks: شى for شي, اوشاكوف for أوشاكوف. */
function hasOtherLetters(hit: TermHit): boolean {
  const form = plainForm(hit.form)
  const term = plainForm(hit.term)
  return form !== term && form !== term.replace(/^ال/u, '')
}

/** A nested hit is left alone where the longer form around it is replaced as a whole. */
function isInsideFix(hit: TermHit, side: Side): boolean {
  return side.hits.some(
    (other) => !other.isNested && other.status === 'deprecated' && other.start <= hit.start && other.end >= hit.end,
  )
}
