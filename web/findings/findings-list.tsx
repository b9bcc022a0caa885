import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {FindingsPayload} from '../../src/page-model.ts'
import {RowList} from '../lists/row-list.tsx'
import {EmptyState} from '../parts/empty-state.tsx'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {FindingRow} from './finding-groups.ts'
import {FindingItem} from './finding-item.tsx'
import type {FindingQuestion} from './finding-question.ts'
import {FindingsDialogs} from './findings-dialogs.tsx'
import {GroupHead} from './group-head.tsx'
import {SelectionBar} from './selection-bar.tsx'
import {useFindingActs} from './use-finding-acts.ts'
import {useFindingKeys} from './use-finding-keys.ts'
import {useFindingNames} from './use-finding-names.ts'
import type {ShownFindings} from './use-findings.ts'

interface FindingsListProps {
  readonly payload: FindingsPayload
  readonly shown: ShownFindings
  /** Groups are checks: rows need not name theirs. */
  readonly isByCheck: boolean
}

/** The findings in their groups, and what can be done with them. */
export function FindingsList({payload, shown, isByCheck}: FindingsListProps): VNode {
  const {t} = useWords()
  const isReadOnly = useMode() === 'read-only'
  const acts = useFindingActs(shown.focus.leave)
  const [question, ask] = useState<FindingQuestion | null>(null)
  useFindingKeys({shown, acts, ask, isReadOnly})
  const names = useFindingNames(payload)
  const item = (row: FindingRow): VNode =>
    row.kind === 'group' ? (
      <GroupHead row={row} title={names.groupTitle(row)} shown={shown} />
    ) : (
      <FindingItem
        finding={row.finding}
        check={names.checks.get(row.finding.rule) ?? null}
        isByCheck={isByCheck}
        shown={shown}
        acts={acts}
        onIgnore={isReadOnly ? null : () => ask({kind: 'ignore', findings: [row.finding]})}
      />
    )
  return (
    <>
      {shown.rows.length === 0 ? (
        <EmptyState title={t(payload.findings.length > 0 ? 'page.findings.none-fits' : 'page.findings.none')} />
      ) : (
        <RowList label={t('page.findings.title')} rows={shown.rows} focus={shown.focus} estimate={height} kind={kindOf}>
          {item}
        </RowList>
      )}
      {isReadOnly ? null : <SelectionBar shown={shown} onAsk={ask} />}
      {question === null ? null : (
        <FindingsDialogs question={question} payload={payload} shown={shown} acts={acts} onClose={() => ask(null)} />
      )}
    </>
  )
}

function kindOf({kind}: FindingRow): string {
  return kind
}

/** Of a row nobody has seen yet, in pixels. */
function height({kind}: FindingRow): number {
  return kind === 'group' ? 56 : 140
}
