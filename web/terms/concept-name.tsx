import type {VNode} from 'preact'
import type {PageConcept} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'

/** A concept by its names and id. */
export function ConceptName({concept: {ar, en, id}}: {concept: PageConcept}): VNode {
  return (
    <span class="concept-name">
      <UserText text={ar} lang="ar" /> <span aria-hidden="true">·</span> <UserText text={en} lang="en" />{' '}
      <span class="quiet">
        <UserText text={id} lang="en" />
      </span>
    </span>
  )
}
