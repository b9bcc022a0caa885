import type {Link, Segment} from '../model.ts'
import {orderLinks} from './order-links.ts'

/**
 * The links with those segments added that took no part in aligning, one by one and marked as dropped, so that every
 * segment is in exactly one link.
 */
export function addDropped(links: readonly Link[], ar: readonly Segment[], en: readonly Segment[]): Link[] {
  const linked = {ar: new Set(links.flatMap((link) => link.ar)), en: new Set(links.flatMap((link) => link.en))}
  const dropped = [...ar, ...en].filter(({lang, index}) => !linked[lang].has(index))
  return dropped.length === 0 ? [...links] : orderLinks([...links, ...dropped.map(toLink)])
}

/** A kind that is sure is a link that is sure to be none. */
function toLink({lang, index, kindScore}: Segment): Link {
  const sides = lang === 'ar' ? {ar: [index], en: []} : {ar: [], en: [index]}
  return {...sides, confidence: kindScore, status: 'auto', isMoved: false, isDropped: true, evidence: []}
}
