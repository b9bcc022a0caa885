import {mainPlace} from '../../main-place.ts'
import type {CheckedText} from '../../model.ts'
import type {ShownFinding} from '../../report/shown.ts'
import type {Session} from '../session.ts'
import {noNotices, type Notices} from './collect-notices.ts'
import {type Difference, differenceOf, type FindingsById, findingsAfter} from './difference.ts'
import type {Printed} from './printed.ts'
import {updateEvent, noticesEvent} from './update-event.ts'
import {updateScreen} from './update-screen.ts'
import type {Update} from './update.ts'

/** Prints what is found, and what is new in it. */
export interface Reporter {
  isShowingAll: boolean
  /** @param milliseconds since the change */
  report(update: Update, milliseconds: number): Promise<void>
  /** Says what is wrong with the files, where that is not what it was. */
  notice(notices: Notices): Promise<void>
  /** The last update once more. */
  again(): Promise<void>
}

/** How findings are printed. */
interface Shown {
  readonly isJson: boolean
  readonly isShowingAll: boolean
}

/** What is printed goes to standard output; what is wrong with the files to standard error, unless a program or a screen reads on. */
export function createReporter(session: Session, {isJson, isShowingAll}: Shown): Reporter {
  const isScreen = session.world.isTty.out && !isJson
  const texts = new Map<string, CheckedText>()
  let [before, base]: FindingsById[] = [new Map(), new Map()]
  let [touched, notes] = [new Set<string>(), noNotices]
  let last: Omit<Printed, 'listed'> | null = null
  const print = async (printed: Omit<Printed, 'listed'>): Promise<void> => {
    const whole = {...printed, listed: listedOf(printed, {touched, isAll: reporter.isShowingAll})}
    await session.world.out(isJson ? updateEvent(session, whole) : updateScreen(session, whole, {isScreen, notes}))
  }
  const reporter: Reporter = {
    isShowingAll,
    async report(update, milliseconds) {
      const isFirst = last === null
      const after = findingsAfter(before, update)
      for (const text of update.texts) texts.set(text.document.name, text)
      if (!update.isComplete) for (const name of update.documents) touched.add(name)
      // A screen tells what a save changed, though it is drawn twice; lines tell what has changed since the line before.
      const difference = isFirst ? nothing : differenceOf(isScreen ? base : before, after)
      const isSame = !isFirst && update.isComplete && difference.fresh.size + difference.gone.length === 0
      last = {update, after, difference, milliseconds, isFirst, texts}
      before = after
      if (isJson || isScreen || !isSame) await print(last)
      if (!update.isComplete) return
      base = after
      touched = new Set()
    },
    async notice(notices) {
      const old = notes
      notes = notices
      if (!isScreen) await sayNew(session, {old, now: notices, isJson})
    },
    async again() {
      if (last !== null) await print(last)
    },
  }
  return reporter
}

/** Says what was not said before, and when all is well again. */
async function sayNew(
  session: Session,
  {old, now, isJson}: {readonly old: Notices; readonly now: Notices; readonly isJson: boolean},
): Promise<void> {
  if (isJson) {
    if (JSON.stringify(old) !== JSON.stringify(now)) await session.world.out(noticesEvent(session, now))
    return
  }
  const said = new Set([...old.problems, ...old.remarks].map((one) => JSON.stringify(one)))
  const isNew = (one: unknown): boolean => !said.has(JSON.stringify(one))
  await session.warn(now.problems.filter(isNew))
  for (const remark of now.remarks.filter(isNew)) await session.world.err(`${remark}\n`)
  if (now.problems.length === 0 && old.problems.length > 0) await session.remark('watch.mended')
}

const nothing: Difference = {fresh: new Set(), gone: []}

/** Findings of the texts that changed, and those that are new elsewhere; the first time all. */
function listedOf(
  {after, difference, isFirst}: Omit<Printed, 'listed'>,
  {touched, isAll}: {readonly touched: ReadonlySet<string>; readonly isAll: boolean},
): ShownFinding[] {
  return [...after.values()].filter(
    (finding) =>
      isAll || isFirst || touched.has(mainPlace(finding)?.document ?? '') || difference.fresh.has(finding.id ?? ''),
  )
}
