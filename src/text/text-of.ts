/** The string of the units from one offset to another. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  if (to - from <= PIECE) return pieceOf(units, from, to)
  const parts: string[] = []
  for (let at = from; at < to; at += PIECE) parts.push(pieceOf(units, at, Math.min(at + PIECE, to)))
  return parts.join('')
}

/** Long strings are made in pieces: a call with 100,000 arguments would overflow the stack. */
const PIECE = 8192

function pieceOf(units: Uint16Array, from: number, to: number): string {
  // `apply` on a typed array is several times faster than spreading it.
  return String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[])
}
