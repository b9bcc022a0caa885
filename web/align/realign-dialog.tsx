import type {VNode} from 'preact'
import type {PairPayload} from '../../src/page-model.ts'
import {Dialog} from '../parts/dialog.tsx'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {isDecided} from './row-state.ts'

interface RealignDialogProps {
  readonly pair: PairPayload
  onClose(): void
  onSay(text: string): void
}

/** Asks before all rows that nobody decided about are aligned anew. */
export function RealignDialog({pair, onClose, onSay}: RealignDialogProps): VNode {
  const {t} = useWords()
  const store = useActions()
  const decided = pair.record.links.filter(isDecided).length
  const realign = (): void => {
    onClose()
    store.realign(pair.path)
    onSay(t('page.align.said.realigning'))
  }
  return (
    <Dialog
      title={t('page.align.realign-title')}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="primary" autofocus onClick={realign}>
            {t('page.align.realign-do')}
          </button>
          <button type="button" onClick={onClose}>
            {t('page.align.leave')}
          </button>
        </>
      }
    >
      <p>{t('page.align.realign-kept', {count: decided})}</p>
      <p>{t('page.align.realign-undo')}</p>
    </Dialog>
  )
}
