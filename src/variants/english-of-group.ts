import type {Description} from './description.ts'
import {englishPhrase} from './english-phrase.ts'
import type {NameGroup} from './name-groups.ts'

/** The English name that matches most of the places of all spellings; null where nothing tells. */
export function englishOfGroup(group: NameGroup, {judge, texts, tables}: Description): string | null {
  const counts = new Map<number, number>()
  for (const {candidate} of group.spellings) {
    for (const [name, count] of candidate.english) counts.set(name, (counts.get(name) ?? 0) + count)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  if (best === undefined) return null
  const name = judge.names[best[0]].text
  const longer = group.spellings.find(({wordCount, candidate}) => wordCount > candidate.wordCount)
  if (longer === undefined) return name
  const places = group.spellings.flatMap((one) => one.places)
  return englishPhrase(
    longer.bare,
    name,
    places.map((place) => oppositeOf(place, {texts, tables})),
  )
}

function oppositeOf(place: number, {texts, tables}: Pick<Description, 'texts' | 'tables'>): string {
  const {text, index} = tables.words.segments[tables.words.segment[place]]
  return texts[text].english[index] ?? ''
}
