import type {VNode} from 'preact'
import {useId, useLayoutEffect, useRef} from 'preact/hooks'
import type {Lang} from '../../src/model.ts'
import {useWords} from '../use-words.ts'

interface EditFieldProps {
  readonly label: string
  /** What to know while writing. */
  readonly hint: string
  readonly text: string
  readonly lang: Lang | null
  /** Enter; Shift+Enter begins a new line where `hasLines`. */
  onSave(text: string): void
  onLeave(): void
  readonly hasLines?: boolean
  readonly save: string
  readonly leave: string
}

/** A text that is written in place: Enter saves, Escape leaves. */
export function EditField(props: EditFieldProps): VNode {
  const {label, hint, text, lang, onSave, onLeave, hasLines = false} = props
  const field = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  // At once: the next key is meant for the text.
  useLayoutEffect(() => {
    const area = field.current
    area?.focus({preventScroll: true})
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [])
  const save = (): void => onSave(field.current?.value ?? text)
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.isComposing) return
    const isSave = event.key === 'Enter' && (!hasLines || !event.shiftKey)
    if (event.key !== 'Escape' && !isSave) return
    event.preventDefault()
    if (isSave) save()
    else onLeave()
  }
  return (
    <div class="edit-field">
      <textarea
        ref={field}
        rows={1}
        dir={lang === null ? 'auto' : lang === 'ar' ? 'rtl' : 'ltr'}
        lang={lang ?? undefined}
        aria-label={label}
        aria-describedby={id}
        defaultValue={text}
        spellcheck
        onKeyDown={press}
      />
      <EditFoot {...props} id={id} hint={hint} onSave={save} />
    </div>
  )
}

function EditFoot(
  props: Pick<EditFieldProps, 'hint' | 'save' | 'leave' | 'onLeave'> & {id: string; onSave(): void},
): VNode {
  const {lang, dir} = useWords()
  return (
    <p class="edit-foot" lang={lang} dir={dir}>
      <span id={props.id}>{props.hint}</span>{' '}
      <span class="edit-buttons">
        <button type="button" onClick={() => props.onSave()}>
          {props.save}
        </button>
        <button type="button" class="plain" onClick={() => props.onLeave()}>
          {props.leave}
        </button>
      </span>
    </p>
  )
}
