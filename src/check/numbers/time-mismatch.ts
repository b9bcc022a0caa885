import {isSameTime, type TimeHit} from '../../text/times.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {comparedNumbers} from '../facts/compared-numbers.ts'
import {isDoubtful} from '../facts/is-doubtful.ts'
import {timesOf} from '../facts/quantities-of.ts'

/** A link with more is a timetable. */
const most = 200

/**
 * Reports a time of day that differs between the sides of a link, by value: 4:30 p.m. is 16:30 and الرابعة والنصف عصرا. A time
 * that one side has and the other has not is a note.
 */
export const timeMismatch: UnitCheck = {
  id: 'time-mismatch',
  family: 'numbers',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'يبدأ الاجتماع في ⟦الساعة 16:30⟧.', en: 'The meeting begins at ⟦5:30 p.m.⟧'},
      {ar: 'يبدأ الاجتماع غدا.', en: 'The meeting begins at ⟦17:30⟧ tomorrow.'},
    ],
    silent: [
      {ar: 'يبدأ الاجتماع في الساعة الرابعة والنصف عصرا.', en: 'The meeting begins at 4:30 p.m.'},
      {ar: 'عند الساعة الخامسة', en: 'At 5 p.m.'},
      {ar: 'يبدأ الاجتماع غدا.', en: 'The meeting begins tomorrow morning.'},
      {ar: 'يبدأ الاجتماع في الساعة 16:30.', en: 'The meeting begins at 5:30 p.m.', confidence: 0.2},
    ],
  },
  run({ar, en, link}) {
    if (ar === null || en === null || link === null || isDoubtful(link)) return []
    if (timesOf(ar).length + timesOf(en).length > most) return []
    const open = {ar: unmatched(timesOf(ar), timesOf(en)), en: unmatched(timesOf(en), timesOf(ar))}
    if (open.ar.length === 1 && open.en.length === 1) return [toFinding(open.ar[0], open.en[0])]
    return [
      ...open.ar.filter((time) => isLonely(time, en)).map((time) => toFinding(time, null)),
      ...open.en.filter((time) => isLonely(time, ar)).map((time) => toFinding(null, time)),
    ]
  },
}

function unmatched(here: readonly TimeHit[], there: readonly TimeHit[]): TimeHit[] {
  return here.filter((time) => !there.some((other) => isSameTime(time, other)))
}

/** In figures, and the other side does not have the hour as a number. Noon and midnight are also words for parts of the day. */
function isLonely({minutes, alternative, form}: TimeHit, there: Side): boolean {
  const hours = [minutes, alternative ?? minutes].flatMap((one) => [Math.floor(one / 60), Math.floor(one / 60) % 12])
  return /\p{Nd}/u.test(form) && !comparedNumbers(there).some(({value}) => hours.includes(value))
}

function toFinding(ar: TimeHit | null, en: TimeHit | null): UnitFinding {
  return {
    ar: ar === null ? null : {start: ar.start, end: ar.end},
    en: en === null ? null : {start: en.start, end: en.end},
    ...(ar !== null && en !== null ? {} : {level: 'note' as const}),
    actual: ar?.form ?? null,
    expected: en === null ? [] : [en.form],
    variant: ar === null ? 'missing' : en === null ? 'extra' : 'value',
  }
}
