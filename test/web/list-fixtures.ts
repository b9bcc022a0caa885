import type {Level} from '../../src/model.ts'
import type {PageConcept, PageFinding, PageForm, PageName, PageVariant, SpellingChange} from '../../src/page-model.ts'

/** A finding of the page; what a test does not name is as in most findings. */
export function finding(id: string, more: Partial<PageFinding> = {}): PageFinding {
  const level: Level = 'warning'
  return {
    id,
    rule: 'term-form',
    level,
    message: {ar: `ملاحظة ${id}`, en: `Finding ${id}`},
    document: 'ar/one.md',
    ar: null,
    en: null,
    kwic: null,
    concept: null,
    pair: null,
    fix: null,
    ...more,
  }
}

/** A change of spelling. */
export function change(id: string, more: Partial<SpellingChange> = {}): SpellingChange {
  return {
    id,
    document: 'ar/one.md',
    pair: null,
    line: 1,
    kwic: {before: 'في ', text: 'شانغهاي', after: ' أمس', lang: 'ar'},
    old: 'شانغهاي',
    text: 'شنغهاي',
    group: 'شانغهاي\u0000شنغهاي',
    reason: {ar: 'رسم', en: 'Spelling'},
    confidence: 0.9,
    isSure: true,
    held: null,
    ...more,
  }
}

/** A form of a concept, listed in the glossary unless the test says otherwise. */
export function form(text: string, more: Partial<PageForm> = {}): PageForm {
  return {form: text, status: 'admitted', isShort: false, isListed: true, isHouse: false, count: 1, lines: [], ...more}
}

/** A concept that can be edited. */
export function concept(id: string, more: Partial<PageConcept> = {}): PageConcept {
  const [ar, en] = [`ع ${id}`, `e ${id}`]
  return {
    id,
    ar,
    en,
    pos: 'properNoun',
    cells: {id, ar, en},
    file: 'glossary.csv',
    line: 2,
    isEditable: true,
    forms: {ar: [], en: []},
    consistency: 1,
    count: 0,
    ...more,
  }
}

/** A spelling of a name, proposed as deprecated. */
export function variant(text: string, more: Partial<PageVariant> = {}): PageVariant {
  return {form: text, count: 1, status: null, proposal: 'deprecated', score: 0.8, witness: null, lines: [], ...more}
}

/** A name that the glossary lacks. */
export function name(ar: string, forms: readonly PageVariant[], more: Partial<PageName> = {}): PageName {
  return {concept: null, ar, en: null, forms, ...more}
}
