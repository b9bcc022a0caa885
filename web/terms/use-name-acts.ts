import type {PageName} from '../../src/page-model.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import type {RowFocus} from '../lists/use-row-focus.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {decisionFor, isAbout, isOpen, type NameAct, type NameRow} from './name-rows.ts'
import type {GlossaryDesk} from './use-glossary-desk.ts'

type FormRow = NameRow & {kind: 'form'}

/** What can be said of spellings and names. */
export interface NameActs {
  /** It was said, and is being written. */
  isPending(row: FormRow): boolean
  /** Says it, and goes on to the next spelling. */
  decide(row: FormRow, act: NameAct): void
  /** The spellings are not of one name: the name is not proposed again. */
  dismiss(name: PageName): void
}

interface NameActsOptions {
  readonly rows: readonly NameRow[]
  readonly focus: RowFocus
  readonly desk: GlossaryDesk
}

/** The acts of the proposals. */
export function useNameActs({rows, focus, desk}: NameActsOptions): NameActs {
  const {t} = useWords()
  const store = useActions()
  const send = async (decision: GlossaryDecision): Promise<void> => {
    if (!(await desk.decide(decision))) return
    const action = {label: t('page.terms.undo'), run: () => void desk.undo()}
    store.toast(t(`page.terms.done-${decision.kind}`), {action})
  }
  const isPending = ({name, variant}: FormRow): boolean =>
    desk.pending.some((decision) => isAbout(decision, name, variant.form))
  return {
    isPending,
    decide(row, act) {
      const decision = decisionFor(row.name, row.variant, act)
      if (decision === null || isPending(row)) return
      void send(decision)
      const behind = rows.slice(rows.indexOf(row) + 1)
      const next = behind.find((one) => one.kind === 'form' && isOpen(one.variant) && !isPending(one))
      if (next !== undefined) focus.go(next.key)
    },
    dismiss: ({ar}) => void send({kind: 'never', concept: null, name: ar, form: ar}),
  }
}
