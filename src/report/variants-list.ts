import type {Paint} from './findings-list.ts'
import {placeText} from './place-text.ts'
import {contextOf, percent, reasonsOf, type ShownName, type ShownVariant, type TextLines} from './variants-shown.ts'
import {showControls, type Wording} from './wording.ts'

/** How names are printed for a person. */
export interface VariantsPrinting {
  readonly lines: TextLines
  readonly wording: Wording
  readonly paint: Paint
}

/** The sentence of each proposal. */
const proposeKeys = {
  house: 'variants.propose.house',
  deprecated: 'variants.propose.deprecated',
  admitted: 'variants.propose.deprecated',
  mend: 'variants.propose.mend',
} as const

/** So many places of a new spelling are shown; the others are counted. */
const FEW = 3

/**
 * Names for a terminal: the name on one line, each spelling on one below it, with what is proposed and why, and the first
 * places with the words around them.
 */
export function variantsList(names: readonly ShownName[], printing: VariantsPrinting): string {
  return names.map((name) => `${nameLines(name, printing)}\n`).join('\n')
}

/** One name with its spellings. */
export function nameLines(name: ShownName, printing: VariantsPrinting): string {
  const forms = name.forms.map((form) => formLines(form, printing))
  return [nameLine(name, printing), ...forms].join('\n')
}

/** The line that names a name: house form, English, id, and whether the glossary has it. */
export function nameLine({ar, en, id, concept}: ShownName, {wording, paint}: VariantsPrinting): string {
  const key = concept !== null ? 'variants.known' : en === null ? 'variants.new-without-english' : 'variants.new'
  return paint(wording.say(key, {ar, en: en ?? '', id}), 'strong')
}

/** One spelling: what is proposed for it, how often it stands, why it is taken for one, where it stands. */
export function formLines(form: ShownVariant, {lines, wording, paint}: VariantsPrinting): string {
  const {say} = wording
  if (form.proposal === null) return `  ${paint(knownLine(form, wording), 'quiet')}`
  const separator = say('variants.semicolon')
  const reasons = reasonsOf(form, wording).join(separator)
  const values = {form: form.form, instead: form.instead ?? '', count: form.count, percent: percent(form.score)}
  const head = say(proposeKeys[form.proposal], values)
  const shown = form.places
    .slice(0, FEW)
    .map((place) => `      ${placeLine(showControls(placeText(place)), contextOf(place, lines), wording)}`)
  const more = form.places.length - shown.length
  const rest = more > 0 ? [`      ${say('variants.more', {count: more})}`] : []
  const why = reasons === '' ? [] : [`      ${reasons}`]
  return [`  ${paint(head, 'note')}`, ...why, ...shown, ...rest].join('\n')
}

function knownLine({form, status, count}: ShownVariant, {say}: Wording): string {
  const key = status === null ? 'variants.stands' : 'variants.listed'
  return say(key, {form, count, status: status === null ? '' : say(`status.${status}`)})
}

/** A place and its words, each in its own direction. */
function placeLine(place: string, text: string, {say}: Wording): string {
  return say('variants.place', {place, text})
}
