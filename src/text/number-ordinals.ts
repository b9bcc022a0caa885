import type {NumberReading, NumberSource} from './number-parts.ts'

/**
 * An ordinal in words, or null: العاشر, الثالث عشر, الحادي والعشرين, first; twenty-first is read with the units. Tens under
 * ال are ordinals (القرن العشرين); small units under ال only in front of عشر or of tens (السبع والعشرون).
 */
export function readOrdinal({tokens}: NumberSource, at: number): NumberReading | null {
  const {kind, value, isDefinite} = tokens[at]
  const isUnit = kind === 'unit' && isDefinite
  if (kind !== 'ordinal' && kind !== 'stem' && !isUnit) return null
  const next = tokens[at + 1]
  const isHead = value > 0 && value < 10 && (kind !== 'ordinal' || value > 1)
  if (isHead && next?.kind === 'unit') {
    const isTeen = next.value === 10 && next.joint === 'near' && !next.isDefinite
    const isTens = next.value >= 20 && next.value <= 90 && next.joint === 'and' && next.isDefinite === isDefinite
    if (isTeen || isTens) return toReading(value + next.value, at + 2)
  }
  return kind === 'ordinal' || (isUnit && value >= 20) ? toReading(value, at + 1) : null
}

function toReading(value: number, next: number): NumberReading {
  const single = {alternative: null, scale: 1, isScaleOrDual: false, isSum: false}
  return {value, ...single, next, isWord: true, isOrdinal: true}
}
