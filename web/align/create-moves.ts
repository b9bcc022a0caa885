import type {MoveName, Runs} from './align-commands.ts'
import {type AlignDesk, firstOf} from './align-desk.ts'
import {jumpRows, positionOf, rowBefore} from './jump-rows.ts'
import {besideFocus, focusOn} from './row-focus.ts'
import {isDecided, isDoubtful} from './row-state.ts'

/** Rows of a page of the list. */
const PAGE = 10

/** Commands that go from place to place. */
export function createMoves(look: () => AlignDesk): Pick<Runs, MoveName> {
  const by =
    (rows: number, isGrowing = false) =>
    (): void =>
      step(look(), rows, isGrowing)
  const beside = (way: 1 | -1) => (): void => {
    const desk = look()
    if (desk.focus.at === null) return
    const link = desk.record.links[desk.focus.at.row]
    desk.focus.go(besideFocus(link, desk.focus.at, {first: firstOf(desk), way}))
  }
  return {
    next: by(1),
    previous: by(-1),
    'page-down': by(PAGE),
    'page-up': by(-PAGE),
    first: by(-Infinity),
    last: by(Infinity),
    'extend-down': by(1, true),
    'extend-up': by(-1, true),
    'beside-on': beside(1),
    'beside-back': beside(-1),
    'next-doubtful': () => hunt(look(), 'doubtful', 'next'),
    'previous-doubtful': () => hunt(look(), 'doubtful', 'previous'),
    'next-undecided': () => hunt(look(), 'undecided', 'next'),
    jump: () => jump(look()),
    find: () => document.querySelector<HTMLInputElement>('.find input')?.select(),
  }
}

/** So many of the rows that are shown on; the side stays. */
function step({shown, focus, record}: AlignDesk, rows: number, isGrowing: boolean): void {
  if (focus.at === null || shown.rows.length === 0) return
  const at = positionOf(shown.rows, focus.at.row)
  const next = Math.min(shown.rows.length - 1, Math.max(0, at + rows))
  focus.go(focusOn(record, shown.rows[next], focus.at.lang), isGrowing)
}

function hunt(
  {record, shown, focus, say, words}: AlignDesk,
  what: 'doubtful' | 'undecided',
  to: 'next' | 'previous',
): void {
  if (focus.at === null) return
  const isWanted = (row: number): boolean => {
    const link = record.links[row]
    return what === 'doubtful' ? isDoubtful(link) : !link.isDropped && !isDecided(link)
  }
  const found = jumpRows(shown.rows, focus.at.row, {to, isWanted})
  if (found === null) return say(words.t(`page.align.cannot.${what}`))
  focus.go(focusOn(record, found.row, focus.at.lang))
  if (found.isAround) say(words.t('page.align.said.around'))
}

/** To where a moved row would stand; there, back again. */
function jump(desk: AlignDesk): void {
  const {record, focus, cameFrom, say, words} = desk
  if (focus.at === null) return
  const target = rowBefore(record, focus.at.row)
  const back = cameFrom.current
  if (target === null && back === null) return say(words.t('page.align.cannot.jump'))
  cameFrom.current = target === null ? null : focus.at.row
  desk.goTo(target ?? back ?? 0)
}
