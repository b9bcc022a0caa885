/** What a view does with the find box of the page. */
export interface Finder {
  /** Key of what the box is for, e.g. `page.align.find`. */
  readonly label: string
  /** What was found, said behind the box; empty for nothing. */
  readonly status: string
  /** Enter, or Shift+Enter. */
  onEnter(isBackwards: boolean): void
}

/** Who has the find box, and what is typed in it. */
export interface FindHeld {
  readonly view: object | null
  readonly finder: Finder | null
  readonly text: string
}

export const nobodyFinds: FindHeld = {view: null, finder: null, text: ''}

/** A view takes the box, or has it for something else; what was typed for another view goes. */
export function offered({view: before, text}: FindHeld, view: object, finder: Finder): FindHeld {
  return {view, finder, text: view === before ? text : ''}
}

/** A view gives the box up, unless another one has it by now: that may be there before this one is gone. */
export function withdrawn(held: FindHeld, view: object): FindHeld {
  return held.view === view ? nobodyFinds : held
}
