import type {VNode} from 'preact'
import type {SpellingChange} from '../../src/page-model.ts'
import {Visible} from './user-text.tsx'

/** A place in its line, the place marked; `isAligned` puts the places of a list under each other. */
export function KwicLine({kwic, isAligned = false}: {kwic: SpellingChange['kwic']; isAligned?: boolean}): VNode {
  return (
    <span class={isAligned ? 'kwic kwic-aligned' : 'kwic'} dir={kwic.lang === 'ar' ? 'rtl' : 'ltr'} lang={kwic.lang}>
      <span class="kwic-before">
        <Visible text={kwic.before} />
      </span>
      <mark>
        <Visible text={kwic.text} isExact />
      </mark>
      <span class="kwic-after">
        <Visible text={kwic.after} />
      </span>
    </span>
  )
}
