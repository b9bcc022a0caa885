import type {VNode} from 'preact'
import {useWords} from '../use-words.ts'
import {type fieldFault, isListColumn, langOfColumn, partsOfSpeech, yes} from './cells.ts'
import {ColumnName} from './column-name.tsx'
import {posText} from './pos-text.ts'

interface CellFieldProps {
  readonly column: string
  /** As it is typed: of lists one item a line. */
  readonly value: string
  readonly fault: ReturnType<typeof fieldFault>
  onInput(value: string): void
}

/** Values that mean yes in a glossary. */
const yesWords: ReadonlySet<string> = new Set([yes, 'true', '1', 'x', 'نعم'])
const longColumns: ReadonlySet<string> = new Set(['definition', 'note', 'source'])

/** A cell of the glossary to be typed, with its name and what is wrong with it. */
export function CellField({column, value, fault, onInput}: CellFieldProps): VNode {
  const {t} = useWords()
  const name = <ColumnName column={column} />
  const id = `cell-${column}`
  if (column === 'do_not_translate') {
    return (
      <label class="tick">
        <input
          id={id}
          type="checkbox"
          checked={yesWords.has(value.toLowerCase())}
          onChange={(event) => onInput(event.currentTarget.checked ? yes : '')}
        />
        {name}
      </label>
    )
  }
  return (
    <div class={isListColumn(column) || longColumns.has(column) ? 'field' : 'field field-main'}>
      <label for={id}>{name}</label>
      <Control id={id} column={column} value={value} fault={fault} onInput={onInput} />
      {isListColumn(column) ? <span class="quiet">{t('page.terms.one-a-line')}</span> : null}
      {fault === null ? null : (
        <span class="fault" id={`${id}-fault`} role="alert">
          {t(`page.terms.cell-fault.${fault}`)}
        </span>
      )}
    </div>
  )
}

function Control({id, column, value, fault, onInput}: CellFieldProps & {id: string}): VNode {
  const words = useWords()
  const lang = langOfColumn(column)
  const common = {
    id,
    value,
    dir: lang === null ? ('auto' as const) : lang === 'ar' ? ('rtl' as const) : ('ltr' as const),
    lang: lang ?? undefined,
    'aria-invalid': fault !== null,
    'aria-describedby': fault === null ? undefined : `${id}-fault`,
  }
  if (column === 'pos') {
    const listed =
      value === '' || partsOfSpeech.some((pos) => pos === value) ? partsOfSpeech : [...partsOfSpeech, value]
    return (
      <select id={id} value={value} onChange={(event) => onInput(event.currentTarget.value)}>
        <option value="">{words.t('page.terms.pos-none')}</option>
        {listed.map((pos) => (
          <option key={pos} value={pos}>
            {posText(pos, words)}
          </option>
        ))}
      </select>
    )
  }
  if (!isListColumn(column) && !longColumns.has(column)) {
    return (
      <input
        type="text"
        autofocus={column === 'ar'}
        {...common}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    )
  }
  const rows = Math.min(8, Math.max(2, value.split('\n').length + 1))
  return <textarea rows={rows} {...common} onInput={(event) => onInput(event.currentTarget.value)} />
}
