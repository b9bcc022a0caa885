import type {VNode} from 'preact'
import type {SpellingChange} from '../../src/page-model.ts'
import {Visible} from '../parts/user-text.tsx'
import {FormChange} from '../lists/form-change.tsx'

/** The line of a change: what goes struck out, what comes beside it. */
export function ChangeInLine({change: {kwic, old, text}}: {change: SpellingChange}): VNode {
  return (
    <span class="kwic" dir={kwic.lang === 'ar' ? 'rtl' : 'ltr'} lang={kwic.lang}>
      <Visible text={kwic.before} />
      <FormChange old={old} text={text} lang={kwic.lang} />
      <Visible text={kwic.after} />
    </span>
  )
}
