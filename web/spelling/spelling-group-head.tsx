import type {VNode} from 'preact'
import type {SpellingChange} from '../../src/page-model.ts'
import {FoldHead} from '../lists/fold-head.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {FormChange} from '../lists/form-change.tsx'
import type {ChangeState} from './spelling-choices.ts'
import type {SpellingGroupKind, SpellingRow} from './spelling-rows.ts'
import type {SpellingActs} from './use-spelling-acts.ts'
import type {ShownSpelling} from './use-spelling.ts'

interface SpellingGroupHeadProps {
  readonly row: SpellingRow & {kind: 'group'}
  readonly by: SpellingGroupKind
  readonly shown: ShownSpelling
  readonly acts: SpellingActs
  readonly isReadOnly: boolean
}

type Counts = Readonly<Record<ChangeState, number>>

/** The head of a group: the form and what becomes of it, or the document; how many, and all of them at once. */
export function SpellingGroupHead({row, by, shown, acts, isReadOnly}: SpellingGroupHeadProps): VNode {
  const {t} = useWords()
  const {key, group, isOpen} = row
  const [first] = group.items
  const counts = countStates(group.items, shown)
  const isFocused = shown.focus.key === key
  const told = [
    t('page.spelling.places', {count: group.items.length}),
    ...(['chosen', 'rejected'] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => t(`page.spelling.n-${state}`, {count: counts[state]})),
  ]
  return (
    <div class="spelling-head">
      <FoldHead isOpen={isOpen} isFocused={isFocused} onFold={() => shown.fold(group.key)}>
        {by === 'form' ? (
          <FormChange old={first.old} text={first.text} lang={first.kwic.lang} />
        ) : (
          <UserText text={group.key} lang="en" />
        )}
      </FoldHead>
      <span class="quiet">{told.join(' · ')}</span>
      {isReadOnly ? null : <GroupActs changes={group.items} counts={counts} acts={acts} isFocused={isFocused} />}
    </div>
  )
}

function countStates(changes: readonly SpellingChange[], shown: ShownSpelling): Counts {
  const counts = {chosen: 0, open: 0, rejected: 0, held: 0}
  for (const change of changes) counts[shown.stateOf(change)]++
  return counts
}

interface GroupActsProps {
  readonly changes: readonly SpellingChange[]
  readonly counts: Counts
  readonly acts: SpellingActs
  readonly isFocused: boolean
}

function GroupActs({changes, counts, acts, isFocused}: GroupActsProps): VNode {
  const {t} = useWords()
  const tabIndex = isFocused ? 0 : -1
  return (
    <span class="row-acts">
      <button
        type="button"
        class="plain"
        tabIndex={tabIndex}
        disabled={counts.open === 0}
        onClick={() => acts.accept(changes)}
      >
        {t('page.spelling.accept-all')}
      </button>
      <button
        type="button"
        class="plain"
        tabIndex={tabIndex}
        disabled={counts.rejected === changes.length}
        onClick={() => void acts.reject(changes)}
      >
        {t('page.spelling.reject-all')}
      </button>
    </span>
  )
}
