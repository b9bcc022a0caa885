import type {VNode} from 'preact'
import type {FindingsPayload} from '../../src/page-model.ts'
import {fixable} from './finding-choice.ts'
import type {FindingQuestion} from './finding-question.ts'
import {FixDialog} from './fix-dialog.tsx'
import {IgnoreDialog} from './ignore-dialog.tsx'
import type {FindingActs} from './use-finding-acts.ts'
import type {ShownFindings} from './use-findings.ts'

interface FindingsDialogsProps {
  readonly question: FindingQuestion
  readonly payload: FindingsPayload
  readonly shown: ShownFindings
  readonly acts: FindingActs
  onClose(): void
}

/** The dialog of a question, and what its answer does. */
export function FindingsDialogs({question, payload, shown, acts, onClose}: FindingsDialogsProps): VNode {
  const {kind, findings} = question
  if (kind === 'fix') {
    return (
      <FixDialog
        findings={fixable(findings, 0)}
        onFix={(made) => {
          onClose()
          void acts.fix(made)
        }}
        onClose={onClose}
      />
    )
  }
  const ignore = async (reason: string): Promise<void> => {
    onClose()
    if (await acts.ignore(findings, reason)) {
      shown.choose(
        findings.map(({id}) => id),
        false,
      )
    }
  }
  return (
    <IgnoreDialog
      findings={findings}
      ignored={payload.ignored}
      onIgnore={(reason) => void ignore(reason)}
      onClose={onClose}
    />
  )
}
