import type {InputProblem} from '../../errors.ts'
import type {Level} from '../../model.ts'
import {wordFinding} from '../../report/word-finding.ts'
import {createWording, type Wording} from '../../report/wording.ts'
import {type Session, wordProblem} from '../session.ts'
import type {Notices} from './collect-notices.ts'
import type {Printed} from './printed.ts'

/** An update as a line of JSON, for programs. */
export function updateEvent(session: Session, printed: Printed): string {
  const {update, after, difference, listed, milliseconds} = printed
  const wording = plainWording(session)
  return line({
    version: 1,
    event: 'checked',
    isComplete: update.isComplete,
    milliseconds,
    documents: [...update.documents].toSorted(),
    counts: countLevels(after.values()),
    findings: listed.map((finding) => ({...finding, message: wordFinding(finding, wording)})),
    new: [...difference.fresh],
    gone: difference.gone.map(({id}) => id),
    ignored: update.ignored,
    known: update.known,
  })
}

/** What is wrong with the files, all of it, as a line of JSON; nothing is when both lists are empty. */
export function noticesEvent(session: Session, {problems, remarks}: Notices): string {
  const wording = plainWording(session)
  const worded = problems.map((problem: InputProblem) => ({...problem, message: wordProblem(problem, wording)}))
  return line({version: 1, event: 'notices', problems: worded, remarks})
}

function plainWording({wording}: Session): Wording {
  return createWording(wording.lang)
}

/** How many findings of each level. */
export function countLevels(findings: Iterable<{readonly level: Level}>): Record<Level, number> {
  const counts = {error: 0, warning: 0, note: 0}
  for (const {level} of findings) counts[level]++
  return counts
}

/** U+2028 and U+2029 end lines for some readers. */
function line(event: object): string {
  const text = JSON.stringify(event).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
  return `${text}\n`
}
