import type {Link} from '../../model.ts'

/** Below this, a link is as likely wrong as right. */
const surely = 0.5

/** A link that the aligner doubts and no person has looked at: what its sides lack is no fault of the translation. */
export function isDoubtful({status, confidence}: Link): boolean {
  return status === 'auto' && confidence < surely
}
