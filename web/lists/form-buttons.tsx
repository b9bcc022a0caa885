import type {VNode} from 'preact'
import {useWords} from '../use-words.ts'

interface FormButtonsProps {
  /** Id of the form that the first button sends. */
  readonly form: string
  readonly label: string
  readonly isDisabled?: boolean
  onClose(): void
}

/** The buttons of a dialog with a form: does it, or closes. */
export function FormButtons({form, label, isDisabled = false, onClose}: FormButtonsProps): VNode {
  const {t} = useWords()
  return (
    <>
      <button type="submit" form={form} class="primary" disabled={isDisabled}>
        {label}
      </button>
      <button type="button" onClick={onClose}>
        {t('page.findings.cancel')}
      </button>
    </>
  )
}
