import type {Wording} from './wording.ts'

/** A share 0…1 in hundredths. What is not whole is never shown as 100, what is something never as 0. */
export function percentOf(share: number): number {
  if (share >= 1) return 100
  const rounded = Math.round(share * 100)
  return share > 0 ? Math.min(99, Math.max(1, rounded)) : 0
}

/** A share as a reader sees it; a dash where there is none. */
export function shareText(share: number | null, {say}: Wording): string {
  return share === null ? '\u2013' : say('report.percent', {percent: percentOf(share)})
}
