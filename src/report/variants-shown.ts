import type {CheckedText} from '../model.ts'
import type {VariantCluster, VariantForm} from '../variant-model.ts'
import {type Lines, placesOf} from './lines.ts'
import {showPlace} from './show-place.ts'
import type {ShownPlace} from './shown.ts'
import {showControls, type Wording} from './wording.ts'

/** A spelling with its places as lines. */
export interface ShownVariant extends Omit<VariantForm, 'places'> {
  readonly places: readonly ShownPlace[]
}

/** A name with its spellings, as a reader sees it. */
export interface ShownName extends Omit<VariantCluster, 'forms'> {
  readonly forms: readonly ShownVariant[]
}

/** The lines of the texts, by document. */
export type TextLines = ReadonlyMap<string, Lines>

/** The lines of all texts, for places and excerpts. */
export function linesOfTexts(texts: readonly CheckedText[]): TextLines {
  return new Map(texts.map(({document}) => [document.name, placesOf(document)]))
}

/** Names with line and column of each place. */
export function locateVariants(clusters: readonly VariantCluster[], lines: TextLines): ShownName[] {
  return clusters.map((cluster) => ({
    ...cluster,
    forms: cluster.forms.map((form) => ({
      ...form,
      places: form.places.map((place) => showPlace(place, lines)),
    })),
  }))
}

/** Why a spelling is taken for one of its name, a phrase for each reason. */
export function reasonsOf({evidence, kind, proposal}: ShownVariant, wording: Wording): string[] {
  const {say} = wording
  const {similarity, english, neighbours, titles, hasForeignLetter} = evidence
  const reasons: string[] = []
  if (kind !== 'glued' && proposal !== 'house') reasons.push(say('variants.why.alike', {percent: percent(similarity)}))
  if (english !== null && english.count > 0) reasons.push(say('variants.why.english', {...english}))
  if (neighbours.length > 0) {
    const separator = say('variants.comma')
    reasons.push(say('variants.why.neighbours', {words: neighbours.join(separator)}))
  }
  if (titles > 0) reasons.push(say('variants.why.titles', {count: titles}))
  if (hasForeignLetter) reasons.push(say('variants.why.foreign'))
  return reasons
}

/** A score as a whole number of hundredths. */
export function percent(score: number): number {
  return Math.round(score * 100)
}

const around = 40

/** The words around a place on its line, the place between ⟦ ⟧, which read well in both directions. */
export function contextOf(place: ShownPlace, lines: TextLines): string {
  const shown = lines.get(place.document)
  if (shown === undefined) return ''
  const line = shown.spanAt(place.start)
  const from = Math.max(line.start, place.start - around)
  const to = Math.min(line.end, place.end + around)
  const before = (from > line.start ? '… ' : '') + wholeWords(shown.text.slice(from, place.start), from > line.start)
  const behind = wholeWords(shown.text.slice(place.end, to), false, to < line.end) + (to < line.end ? ' …' : '')
  return `${showControls(before)}⟦${showControls(shown.text.slice(place.start, place.end))}⟧${showControls(behind)}`
}

/** Without the pieces of words at its cut ends. */
function wholeWords(text: string, isCutBefore: boolean, isCutBehind = false): string {
  let kept = text
  if (isCutBefore) kept = kept.slice(kept.indexOf(' ') + 1)
  if (isCutBehind && kept.includes(' ')) kept = kept.slice(0, kept.lastIndexOf(' '))
  return kept
}
