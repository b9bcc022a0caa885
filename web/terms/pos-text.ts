import type {Words} from '../say.ts'
import {partsOfSpeech} from './cells.ts'

/** A part of speech in words; what is none of the known ones as it stands. */
export function posText(pos: string, {t}: Words): string {
  return partsOfSpeech.some((known) => known === pos) ? t(`page.terms.pos.${pos}`) : pos
}
