import type {VNode} from 'preact'
import {FoldHead} from '../lists/fold-head.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import type {FindingRow} from './finding-groups.ts'
import type {ShownFindings} from './use-findings.ts'

interface GroupHeadProps {
  readonly row: FindingRow & {kind: 'group'}
  readonly title: string
  readonly shown: ShownFindings
}

/** The head of a group: its name, how many it has; folds and unfolds it. */
export function GroupHead({row: {key, group, isOpen}, title, shown}: GroupHeadProps): VNode {
  const {number} = useWords()
  return (
    <FoldHead isOpen={isOpen} isFocused={shown.focus.key === key} onFold={() => shown.fold(group.key)}>
      <span>
        <UserText text={title} /> <span class="figure">{number(group.items.length)}</span>
      </span>
    </FoldHead>
  )
}
