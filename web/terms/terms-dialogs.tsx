import type {VNode} from 'preact'
import type {PageConcept, TermsPayload} from '../../src/page-model.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {Cells} from './cells.ts'
import {ConceptDialog} from './concept-dialog.tsx'
import {MergeDialog} from './merge-dialog.tsx'
import type {GlossaryDesk} from './use-glossary-desk.ts'

/** What is asked before the glossary is changed. */
export type TermsQuestion =
  | {readonly kind: 'add'; readonly cells: Cells}
  | {readonly kind: 'edit'; readonly concept: PageConcept}
  | {readonly kind: 'merge'; readonly concept: PageConcept}

interface TermsDialogsProps {
  readonly question: TermsQuestion
  readonly payload: TermsPayload
  readonly desk: GlossaryDesk
  onClose(): void
}

/** The dialog of a question; it stays open when the decision was refused. */
export function TermsDialogs({question, payload, desk, onClose}: TermsDialogsProps): VNode {
  const {t} = useWords()
  const store = useActions()
  const decide = async (decision: GlossaryDecision): Promise<void> => {
    if (!(await desk.decide(decision))) return
    onClose()
    store.toast(t(`page.terms.done-${decision.kind}`), {
      action: {label: t('page.terms.undo'), run: () => void desk.undo()},
    })
  }
  const isBusy = desk.pending.length > 0
  if (question.kind === 'merge') {
    return (
      <MergeDialog
        concept={question.concept}
        payload={payload}
        isBusy={isBusy}
        onMerge={(into, from) => void decide({kind: 'merge', into, from})}
        onClose={onClose}
      />
    )
  }
  return (
    <ConceptDialog
      concept={question.kind === 'edit' ? question.concept : null}
      cells={question.kind === 'edit' ? question.concept.cells : question.cells}
      payload={payload}
      isBusy={isBusy}
      onSave={(decision) => void decide(decision)}
      onClose={onClose}
    />
  )
}
