import type {BlockKind} from '../../model.ts'
import {blockElements, impliedEnds, insideParagraph, kindsOfElements, scopeElements} from './html-elements.ts'

/** What the elements around a place say of its text. */
export interface Surroundings {
  /** As the nearest `lang` says it; null where none does. */
  readonly lang: string | null
  readonly kind: BlockKind
  /** Blanks and line ends count: `pre`. */
  readonly isKept: boolean
  /** Code, or `translate="no"`: read, but never changed. */
  readonly isOpaque: boolean
}

/** The elements that are open, and what they say. */
export interface OpenElements {
  readonly depth: number
  readonly around: Surroundings
  /** Ends what a start tag ends before it opens. */
  imply(name: string): void
  push(name: string, around: Surroundings): void
  /** Ends an element by its end tag; an end tag for which nothing is open does nothing. */
  close(name: string): void
}

/** An end tag is looked for so far up: broken pages must not take time that grows with their square. */
const farthest = 256

const outside: Surroundings = {lang: null, kind: 'paragraph', isKept: false, isOpaque: false}

/**
 * Keeps the elements that are open, with end tags left out as HTML allows it (HTML Standard 13.1.2.4). What is said of a
 * place is right for pages that are right; for broken ones it is what the nearest elements say.
 */
export function createOpenElements(): OpenElements {
  const names: string[] = []
  const arounds: Surroundings[] = [outside]
  const cut = (length: number): void => {
    names.length = length
    arounds.length = length + 1
  }
  return {
    get depth() {
      return names.length
    },
    get around() {
      return arounds[names.length]
    },
    imply: (name) => {
      for (let first = impliedBy(names, name); first !== -1; first = impliedBy(names, name)) cut(first)
    },
    push: (name, around) => {
      names.push(name)
      arounds.push(around)
    },
    close: (name) => {
      const found = findOpen(names, {
        isIt: (open) => open === name,
        stops: (open) => scopeElements.has(open) && !scopeElements.has(name),
      })
      if (found !== -1) cut(found)
    },
  }
}

/** What is looked for among the open elements, and what ends the search. */
interface Search {
  isIt(name: string): boolean
  stops(name: string): boolean
}

/** Position of the innermost open element that is it; -1 where there is none. */
function findOpen(names: readonly string[], {isIt, stops}: Search): number {
  const last = Math.max(0, names.length - farthest)
  for (let at = names.length - 1; at >= last; at--) {
    if (isIt(names[at])) return at
    if (stops(names[at])) return -1
  }
  return -1
}

const paragraph: Search = {isIt: (open) => open === 'p', stops: (open) => open === 'button' || scopeElements.has(open)}

/** Position of an open element that a start tag ends; -1 where there is none. */
function impliedBy(names: readonly string[], name: string): number {
  const isBlock = blockElements.has(name) && !insideParagraph.has(name)
  const found = isBlock ? findOpen(names, paragraph) : -1
  if (found !== -1 || !Object.hasOwn(impliedEnds, name)) return found
  const {ends, stops} = impliedEnds[name]
  return findOpen(names, {isIt: (open) => ends.has(open), stops: (open) => stops.has(open)})
}

/** The kind of the text in an element, by its name and what is around it. */
export function kindIn(name: string, around: BlockKind): BlockKind {
  if (Object.hasOwn(kindsOfElements, name)) return kindsOfElements[name]
  // A page laid out by a table has paragraphs in its cells, and a heading that is not closed is no heading for ever.
  return name === 'p' && around !== 'list-item' ? 'paragraph' : around
}
