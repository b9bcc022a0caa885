/** Times of a cue, in milliseconds. */
export interface CueTimes {
  readonly start: number
  readonly end: number
  /** Behind the times as it stands: WebVTT settings, SubRip coordinates; empty where nothing is. */
  readonly settings: string
  /** The mark before the thousandths is that of the other format, or of neither. */
  readonly mark: string
  /** With hours and thousandths, as hardly anything else is written. */
  readonly isWhole: boolean
}

// Hours (any number of digits, or none), minutes, seconds, a mark, thousandths; twice with --> between. Digits of any of
// the three writings; as marks also the Arabic comma U+060C and decimal separator U+066B.
const digit = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]'
const time = `(?:(${digit}{1,6})\\s?:\\s?)?(${digit}{1,2})\\s?:\\s?(${digit}{1,2})(?:\\s?([,.:\\u060C\\u066B])\\s?(${digit}{1,3}))?`
const pattern = new RegExp(`^[ \\t\\uFEFF]*${time}[ \\t]*-->[ \\t]*${time}(?:[ \\t]+(.*))?$`, 'u')

/** A line of times; null where it is none, or minutes or seconds are over 59. */
export function parseTimes(line: string): CueTimes | null {
  if (!line.includes('-->')) return null
  const found = pattern.exec(line)
  if (found === null) return null
  const start = milliseconds(found.slice(1, 6))
  const end = milliseconds(found.slice(6, 11))
  if (start === null || end === null) return null
  const marks = [found[4] ?? '', found[9] ?? '']
  const isWhole = found[1] !== undefined && found[6] !== undefined && marks[0] !== '' && marks[1] !== ''
  return {start, end, settings: (found[11] ?? '').trim(), mark: marks[0] === marks[1] ? marks[0] : '', isWhole}
}

function milliseconds([hours = '0', minutes, seconds, , thousandths = '0']: readonly (string | undefined)[]):
  number | null {
  const [hour, minute, second] = [hours, minutes ?? '0', seconds ?? '0'].map(numberOf)
  if (minute > 59 || second > 59) return null
  return ((hour * 60 + minute) * 60 + second) * 1000 + numberOf(thousandths.padEnd(3, '0'))
}

function numberOf(digits: string): number {
  return Number(digits.replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (one) => String(one.charCodeAt(0) % 16)))
}

/** A time as `HH:MM:SS` with thousandths behind a mark. */
export function formatTime(time: number, mark: ',' | '.'): string {
  const [hours, minutes, seconds] = [
    Math.floor(time / 3_600_000),
    Math.floor(time / 60_000) % 60,
    Math.floor(time / 1000) % 60,
  ]
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(hours)}:${two(minutes)}:${two(seconds)}${mark}${String(time % 1000).padStart(3, '0')}`
}

/** Does a line look as if it should be times? `00:01 --> x`. */
export function isLikeTimes(line: string): boolean {
  return /^[\s\uFEFF]*[0-9\u0660-\u0669\u06F0-\u06F9]{1,6}\s?[:.].*-->/u.test(line)
}
