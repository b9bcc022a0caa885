import {cellTexts} from '../../glossary/plan-cells.ts'
import type {GlossaryRow} from '../../glossary/glossary-row.ts'
import {mergeGlossary} from '../../glossary/merge.ts'
import type {GlossaryOnDisk} from '../../cli/glossary/glossary-sources.ts'
import {houseForm} from '../../house-form.ts'
import type {CheckedText, Concept, Lang} from '../../model.ts'
import type {KwicLine, PageConcept, PageForm} from '../../page-model.ts'
import {formsOf} from '../../report/forms.ts'
import {kwicOf} from '../../report/kwic.ts'
import type {Lines} from '../../report/lines.ts'
import {showPlace} from '../../report/show-place.ts'
import type {ShownConcept, ShownForm, ShownPlace} from '../../report/shown.ts'

/** The lines of texts by document. */
export type LinesByName = ReadonlyMap<string, Lines>

/** Lines of one form, and of all forms together: a page that has more is slow, and nobody reads them. */
const mostOfForm = 100
const mostOfAll = 40_000

/** Every concept of the glossary on disk, with what the texts have of it. */
export function pageConcepts(
  files: readonly GlossaryOnDisk[],
  found: {
    readonly texts: readonly CheckedText[]
    readonly concepts: ReadonlyMap<string, Concept>
    readonly lines: LinesByName
  },
): PageConcept[] {
  const {texts, concepts, lines} = found
  const shown = formsOf(texts, concepts, (place) => showPlace(place, lines))
  const byId = new Map(shown.map((one) => [one.id, one]))
  const most = linesOfForm(shown)
  const rows = rowsByPlace(files)
  const editable = new Set(files.filter(({text}) => text !== null).map(({file}) => file.path))
  return mergeGlossary(files.map(({file}) => file)).concepts.map((concept) => {
    const row = rows.get(placeKey(concept.place))
    const inTexts = byId.get(concept.id)
    const pages = (forms: readonly ShownForm[] | undefined, lang: Lang): PageForm[] =>
      (forms ?? []).map((form) => pageForm(form, {lang, lines, most}))
    const forms = {ar: pages(inTexts?.forms.ar, 'ar'), en: pages(inTexts?.forms.en, 'en')}
    return {
      ...namesOf(concept),
      cells: row === undefined ? {} : cellTexts(row),
      isEditable: editable.has(concept.place.path),
      forms,
      consistency: inTexts?.consistency ?? 1,
      count: [...forms.ar, ...forms.en].reduce((sum, {count}) => sum + count, 0),
    }
  })
}

function namesOf(concept: Concept): Pick<PageConcept, 'id' | 'ar' | 'en' | 'pos' | 'file' | 'line'> {
  const {id, pos, place} = concept
  const [ar, en] = (['ar', 'en'] as const).map((lang) => houseForm(concept, lang)?.text ?? '')
  return {id, ar, en, pos, file: place.path, line: place.line}
}

function rowsByPlace(files: readonly GlossaryOnDisk[]): ReadonlyMap<string, GlossaryRow> {
  return new Map(files.flatMap(({file}) => file.rows.map((row) => [placeKey(row), row])))
}

function placeKey({path, line}: {readonly path: string; readonly line: number}): string {
  return `${line} ${path}`
}

/** How many lines of each form can be shown, so that all together are not too many. */
function linesOfForm(concepts: readonly ShownConcept[]): number {
  const counts = concepts.flatMap(({forms}) => [...forms.ar, ...forms.en].map(({count}) => count))
  let most = mostOfForm
  while (most > 1 && counts.reduce((sum, count) => sum + Math.min(count, most), 0) > mostOfAll)
    most = Math.floor(most / 2)
  return most
}

function pageForm(
  {places, ...form}: ShownForm,
  how: {readonly lang: Lang; readonly lines: LinesByName; readonly most: number},
): PageForm {
  return {...form, lines: kwicLines(places.slice(0, how.most), how)}
}

/** Places as a concordance. */
export function kwicLines(
  places: readonly ShownPlace[],
  {lang, lines}: {readonly lang: Lang; readonly lines: LinesByName},
): KwicLine[] {
  return places.flatMap((place) => {
    const of = lines.get(place.document)
    const {document, line, start} = place
    return of === undefined ? [] : [{document, line, start, kwic: kwicOf(of, place, lang)}]
  })
}
