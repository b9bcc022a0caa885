import {type AlignDesk, decideAt} from './align-desk.ts'
import {reading, type RowEvents} from './align-modes.ts'
import {rowIndexOf} from './row-state.ts'

/** What rows ask of the view. `look` gives the desk as it is then. */
export function createEvents(look: () => AlignDesk): RowEvents {
  return {
    onFocus(row, stop, isGrowing = false) {
      const {focus} = look()
      if (isGrowing) focus.go({row, ...stop}, true)
      else focus.set({row, ...stop})
    },
    onJump: (row) => look().goTo(row),
    onMode: (mode) => look().setMode(mode),
    onLeave: () => leave(look()),
    onEdit(lang, segment, text) {
      const desk = look()
      const {t, number} = desk.words
      leave(desk)
      const row = number((desk.focus.at?.row ?? 0) + 1)
      decideAt(desk, {kind: 'edit', lang, segment, text}, t('page.align.said.edited', {row}))
    },
    onCut(lang, segment, at) {
      const desk = look()
      const {t, number} = desk.words
      leave(desk)
      const row = number((desk.focus.at?.row ?? 0) + 1)
      if (!decideAt(desk, {kind: 'cut', lang, segment, at}, t('page.align.said.cut', {row}))) return
      // The second half is what is usually moved or split off next.
      desk.focus.aim((_before, now) => ({row: rowIndexOf(now)[lang][segment + 1], lang, segment: segment + 1}))
    },
    onNote(row, note) {
      const desk = look()
      leave(desk)
      const {ar, en} = desk.record.links[row]
      if ((desk.record.links[row].note ?? '') === note.trim()) return
      const {t, number} = desk.words
      const said = t(note.trim() === '' ? 'page.align.said.note-gone' : 'page.align.said.noted', {row: number(row + 1)})
      decideAt(desk, {kind: 'note', link: {ar, en}, note}, said)
    },
    onSay: (text) => look().say(text),
  }
}

/** Back to reading, with the focus on the text. */
function leave({setMode, focus}: AlignDesk): void {
  setMode(reading)
  if (focus.at !== null) focus.go(focus.at)
}
