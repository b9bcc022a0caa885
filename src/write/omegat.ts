import type {InputProblem} from '../errors.ts'
import type {Concept, Lang, Term} from '../model.ts'
import {oneLine} from '../text/one-line.ts'
import type {Content} from '../read/content.ts'
import type {Writer} from './writer.ts'

/** A glossary as OmegaT reads it. */
export const omegatWriter: Writer = {
  write: (content) => (content.kind === 'glossary' ? writeOmegat(content.concepts) : null),
  remarks: (content, {path}) => remarksOf(content, path),
}

/**
 * English, Arabic and comment in a line, parted by TAB (OmegaT manual, "Glossaries"): the house forms first, then each admitted
 * form with the other language's house form. OmegaT knows no status, so that deprecated and short forms are left out.
 */
export function writeOmegat(concepts: readonly Concept[]): string {
  return `# Glossary in tab-separated format -*- coding: utf-8 -*-\n${concepts.map(linesOf).join('')}`
}

function linesOf(concept: Concept): string {
  const [ar, ...otherArabic] = written(concept, 'ar')
  const [en, ...otherEnglish] = written(concept, 'en')
  if (ar === undefined || en === undefined) return ''
  const comment = [concept.definition, concept.note].filter((text) => text !== null).join('; ')
  const pairs = [[en, ar], ...otherArabic.map((form) => [en, form]), ...otherEnglish.map((form) => [form, ar])]
  return pairs
    .map(([source, target], at) => `${line([source, target, ...(at === 0 && comment !== '' ? [comment] : [])])}\n`)
    .join('')
}

/** A line that begins with # would be a comment; a blank before it is not read. */
function line(cells: readonly string[]): string {
  const text = cells.map((cell) => oneLine(cell).replaceAll('\t', ' ').trim()).join('\t')
  return text.startsWith('#') ? ` ${text}` : text
}

/** The forms that are written, the house form first. */
function written({terms}: Concept, lang: Lang): string[] {
  const own = terms.filter((term) => term.lang === lang && isWritten(term))
  return [...own.filter(({status}) => status === 'preferred'), ...own.filter(({status}) => status !== 'preferred')].map(
    ({text}) => text,
  )
}

function isWritten({status, isShort}: Term): boolean {
  return status !== 'deprecated' && !isShort
}

function remarksOf(content: Content, path: string): readonly InputProblem[] {
  if (content.kind !== 'glossary') return []
  const {concepts} = content
  const remarks: InputProblem[] = []
  const halves = concepts.filter((concept) => linesOf(concept) === '').length
  if (halves > 0) remarks.push({code: 'concepts-left-out', path, args: {concepts: halves}})
  const terms = concepts.reduce((sum, concept) => sum + concept.terms.filter((term) => !isWritten(term)).length, 0)
  if (terms > 0) remarks.push({code: 'terms-left-out', path, args: {terms}})
  const lost = lostFields(concepts)
  if (lost.length > 0) remarks.push({code: 'glossary-fields-lost', path, args: {known: lost.join(', ')}})
  return remarks
}

/** Columns of a glossary that are filled and have no place in a line. */
function lostFields(concepts: readonly Concept[]): string[] {
  return [
    ...(concepts.some(({domain}) => domain !== null) ? ['domain'] : []),
    ...(concepts.some(({source}) => source !== null) ? ['source'] : []),
    ...(concepts.some(({doNotTranslate}) => doNotTranslate) ? ['do_not_translate'] : []),
    ...(concepts.some(({specs}) => specs.length > 0) ? ['specs'] : []),
  ]
}
