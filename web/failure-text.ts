import type {Failure} from '../src/page-requests.ts'
import type {Words} from './say.ts'

/** What went wrong, as a sentence: the server's own, or that of its code. */
export function failureText(failure: Failure, words: Words): string {
  const said = words.said(failure.message)
  if (said !== '') return said
  const key = `page.frame.failure.${failure.code}`
  return words.has(key) ? words.t(key) : words.t('page.frame.failure.unknown', {code: failure.code})
}
