import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {PageConcept, TermsPayload} from '../../src/page-model.ts'
import {FormButtons} from '../lists/form-buttons.tsx'
import {Dialog} from '../parts/dialog.tsx'
import {useWords} from '../use-words.ts'
import {ConceptName} from './concept-name.tsx'
import {ConceptPicker} from './concept-picker.tsx'
import {MergePreview} from './merge-preview.tsx'

interface MergeDialogProps {
  readonly concept: PageConcept
  readonly payload: TermsPayload
  readonly isBusy: boolean
  onMerge(into: string, from: string): void
  onClose(): void
}

/** Makes one concept of two: which other, which stays, and what it will be, shown before it is made. */
export function MergeDialog({concept, payload, isBusy, onMerge, onClose}: MergeDialogProps): VNode {
  const {t} = useWords()
  const [other, setOther] = useState<PageConcept | null>(null)
  const [stays, setStays] = useState(concept)
  const from = stays === concept ? other : concept
  const submit = (event: Event): void => {
    event.preventDefault()
    if (from !== null) onMerge(stays.id, from.id)
  }
  const label = t(isBusy ? 'page.terms.writing' : 'page.terms.merge-do')
  return (
    <Dialog
      title={t('page.terms.merge-title')}
      onClose={onClose}
      isWide
      actions={<FormButtons form="merge-form" label={label} isDisabled={isBusy || from === null} onClose={onClose} />}
    >
      {other === null ? (
        <p class="merge-one">
          <ConceptName concept={concept} />
        </p>
      ) : null}
      <form id="merge-form" onSubmit={submit}>
        {other === null ? null : <Staying concepts={[concept, other]} stays={stays} onChoose={setStays} />}
        <ConceptPicker
          concepts={payload.concepts}
          except={concept.id}
          chosen={other}
          onChoose={(chosen) => {
            setOther(chosen)
            setStays(concept)
          }}
        />
      </form>
      {from === null ? null : <MergePreview into={stays} from={from} columns={payload.columns} />}
    </Dialog>
  )
}

interface StayingProps {
  readonly concepts: readonly PageConcept[]
  readonly stays: PageConcept
  onChoose(concept: PageConcept): void
}

/** Which of the two stays. */
function Staying({concepts, stays, onChoose}: StayingProps): VNode {
  const {t} = useWords()
  return (
    <fieldset class="choices">
      <legend>{t('page.terms.which-stays')}</legend>
      {concepts.map((one) => (
        <label key={one.id} class="tick">
          <input type="radio" name="stays" checked={stays === one} onChange={() => onChoose(one)} />
          <ConceptName concept={one} />
        </label>
      ))}
    </fieldset>
  )
}
