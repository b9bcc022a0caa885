import type {Link} from '../../src/model.ts'

/** Links in short: `0=0 1,2=1 3= =2`. */
export function brief(links: readonly Link[]): string {
  return links.map(({ar, en}) => `${ar.join(',')}=${en.join(',')}`).join(' ')
}

/** A link as a person leaves it. */
export function confirmed(ar: readonly number[], en: readonly number[]): Link {
  return {ar, en, confidence: 1, status: 'confirmed', isMoved: false, isDropped: false, evidence: []}
}
