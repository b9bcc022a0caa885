import {findingsList} from '../../report/findings-list.ts'
import type {ShownFinding} from '../../report/shown.ts'
import {type Session, wordProblem} from '../session.ts'
import type {Notices} from './collect-notices.ts'
import type {Printed} from './printed.ts'
import {countLevels} from './update-event.ts'

/** Clears the screen and what has scrolled off it. */
const clear = '\u001B[2J\u001B[3J\u001B[H'

/** An update for people: time and counts, what is new, what was there before, what has gone. */
export function updateScreen(
  session: Session,
  printed: Printed,
  how: {readonly isScreen: boolean; readonly notes: Notices},
): string {
  const {difference, listed, update} = printed
  const {say} = session.wording
  const isNew = ({id = ''}: ShownFinding): boolean => difference.fresh.has(id)
  const parts = [
    `${header(session, printed)}\n`,
    section(session, {printed, title: printed.isFirst ? null : 'watch.new', findings: listed.filter(isNew)}),
    section(session, {
      printed,
      title: difference.fresh.size > 0 ? 'watch.still' : null,
      findings: listed.filter((one) => !isNew(one)),
    }),
    section(session, {printed: {...printed, texts: new Map()}, title: 'watch.gone', findings: difference.gone}),
  ]
  if (!how.isScreen) return parts.filter((part) => part !== '').join('\n')
  const notes = [...how.notes.problems.map((problem) => wordProblem(problem, session.wording)), ...how.notes.remarks]
  const hidden = [...(update.isComplete ? [] : [say('watch.comparing')]), session.paint(say('watch.keys'), 'quiet')]
  const all = [...parts, lines(notes), lines(hidden)]
  return `${clear}${all.filter((part) => part !== '').join('\n')}`
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

function header(session: Session, {after, texts, milliseconds}: Printed): string {
  const {say} = session.wording
  const counts = countLevels(after.values())
  const summary = say('report.summary', {
    documents: say('count.documents', {count: texts.size}),
    errors: say('count.errors', {count: counts.error}),
    warnings: say('count.warnings', {count: counts.warning}),
    notes: say('count.notes', {count: counts.note}),
  })
  // Sentences are not put into others, which would show their isolates.
  const line = [timeOfDay(session), summary, say('watch.took', {milliseconds: Math.round(milliseconds)})].join(' ')
  return session.paint(line, 'strong')
}

/** 09:05:00 */
function timeOfDay({world}: Session): string {
  const now = world.now?.() ?? new Date()
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

function section(
  session: Session,
  {printed, title, findings}: {printed: Printed; title: string | null; findings: readonly ShownFinding[]},
): string {
  if (findings.length === 0) return ''
  const {say} = session.wording
  const list = findingsList(findings, [...printed.texts.values()], session)
  const count = say('count.findings', {count: findings.length})
  return title === null ? list : `${session.paint(say(title, {findings: count}), 'strong')}\n${list}`
}
