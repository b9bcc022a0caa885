import type {Lang} from '../../src/model.ts'

/** What is being done to the focused row: reading, or something that takes the keyboard for itself. */
export type RowMode =
  | {readonly kind: 'read'}
  | {readonly kind: 'note'}
  | {readonly kind: 'edit'; readonly lang: Lang; readonly segment: number}
  /** `at`: where the caret stands that cuts. */
  | {readonly kind: 'cut'; readonly lang: Lang; readonly segment: number; readonly at: number}

export const reading: RowMode = {kind: 'read'}

/** What a row can ask of the view; the same object from one drawing to the next. */
export interface RowEvents {
  /** A place got the focus, or was clicked; `isGrowing`: to choose the rows up to it. */
  onFocus(row: number, stop: {readonly lang: Lang; readonly segment: number | null}, isGrowing?: boolean): void
  onJump(row: number): void
  onMode(mode: RowMode): void
  /** Ends a mode; the place gets the focus back. */
  onLeave(): void
  onEdit(lang: Lang, segment: number, text: string): void
  onCut(lang: Lang, segment: number, at: number): void
  onNote(row: number, note: string): void
  /** Says something to those who hear the page. */
  onSay(text: string): void
}
