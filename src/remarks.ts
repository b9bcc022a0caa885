import type {Lang, Link} from './model.ts'

/** What a person said of a link, by one of its segments. */
export interface Remark {
  readonly lang: Lang
  readonly segment: number
  readonly isMarked?: true
  readonly note?: string
}

export function hasRemark({isMarked, note}: Link): boolean {
  return isMarked === true || note !== undefined
}

/** What was said of a link, at a segment. */
export function remarkOf({isMarked, note}: Link, at: Pick<Remark, 'lang' | 'segment'>): Remark {
  return {...at, ...(isMarked === undefined ? {} : {isMarked}), ...(note === undefined ? {} : {note})}
}

/** What was said of links, at their first segments. */
export function remarksOf(links: readonly Link[]): Remark[] {
  return links.filter(hasRemark).map((link) => {
    const lang = link.ar.length > 0 ? 'ar' : 'en'
    return remarkOf(link, {lang, segment: link[lang][0]})
  })
}

/** Links with what was said of them; of notes of several, each once. */
export function addRemarks(links: readonly Link[], remarks: readonly Remark[]): Link[] {
  const remarked = [...links]
  if (remarks.length === 0) return remarked
  const places: Record<Lang, Map<number, number>> = {ar: new Map(), en: new Map()}
  for (const [at, link] of links.entries()) {
    for (const lang of ['ar', 'en'] as const) for (const index of link[lang]) places[lang].set(index, at)
  }
  for (const {lang, segment, isMarked, note} of remarks) {
    const at = places[lang].get(segment)
    if (at === undefined) continue
    const {isMarked: wasMarked, note: old, ...link} = remarked[at]
    const isNowMarked = isMarked ?? wasMarked
    const said = joined(old, note)
    remarked[at] = {
      ...link,
      ...(isNowMarked === undefined ? {} : {isMarked: isNowMarked}),
      ...(said === undefined ? {} : {note: said}),
    }
  }
  return remarked
}

function joined(old: string | undefined, note: string | undefined): string | undefined {
  if (old === undefined || note === undefined) return old ?? note
  return `\n${old}\n`.includes(`\n${note}\n`) ? old : `${old}\n${note}`
}
