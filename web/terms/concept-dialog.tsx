import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {PageConcept, TermsPayload} from '../../src/page-model.ts'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {Chooser} from '../lists/chooser.tsx'
import {FormButtons} from '../lists/form-buttons.tsx'
import {Dialog} from '../parts/dialog.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {CellField} from './cell-field.tsx'
import {type Cells, changedCells, fieldFault, orderedColumns, toCell, toField} from './cells.ts'

interface ConceptDialogProps {
  /** The concept that is edited; null for a new one. */
  readonly concept: PageConcept | null
  readonly cells: Cells
  readonly payload: TermsPayload
  readonly isBusy: boolean
  onSave(decision: GlossaryDecision): void
  onClose(): void
}

/** The cells of a concept, to be edited or filled in. */
export function ConceptDialog({concept, cells, payload, isBusy, onSave, onClose}: ConceptDialogProps): VNode {
  const {t} = useWords()
  const columns = orderedColumns(payload.columns, concept === null)
  const [fields, setFields] = useState<Cells>(() =>
    Object.fromEntries(columns.map((column) => [column, toField(column, cells[column] ?? '')])),
  )
  const [file, setFile] = useState(payload.files[0] ?? '')
  const [isTried, setTried] = useState(false)
  const submit = (event: Event): void => {
    event.preventDefault()
    setTried(true)
    const faulty = columns.find((column) => fieldFault(column, fields[column]) !== null)
    const decision = decisionOf({fields, concept, file})
    if (faulty !== undefined) document.querySelector<HTMLElement>(`#${CSS.escape(`cell-${faulty}`)}`)?.focus()
    else if (decision === null) onClose()
    else onSave(decision)
  }
  const label = isBusy ? 'writing' : concept === null ? 'add-do' : 'save'
  return (
    <Dialog
      title={t(concept === null ? 'page.terms.add-title' : 'page.terms.edit-title')}
      onClose={onClose}
      isWide
      actions={
        <FormButtons form="concept-form" label={t(`page.terms.${label}`)} isDisabled={isBusy} onClose={onClose} />
      }
    >
      <form id="concept-form" onSubmit={submit}>
        <ConceptPlace {...{concept, file}} files={payload.files} newFile={payload.newFile} onFile={setFile} />
        <CellFields
          fields={fields}
          isTried={isTried}
          onInput={(column, value) => setFields((before) => ({...before, [column]: value}))}
        />
      </form>
    </Dialog>
  )
}

interface CellFieldsProps {
  /** By column, in order. */
  readonly fields: Cells
  /** Somebody wanted to save it: what is wrong is said. */
  readonly isTried: boolean
  onInput(column: string, value: string): void
}

function CellFields({fields, isTried, onInput}: CellFieldsProps): VNode {
  return (
    <div class="cells">
      {Object.entries(fields).map(([column, value]) => (
        <CellField
          key={column}
          column={column}
          value={value}
          fault={isTried ? fieldFault(column, value) : null}
          onInput={(next) => onInput(column, next)}
        />
      ))}
    </div>
  )
}

interface ConceptPlaceProps {
  readonly concept: PageConcept | null
  readonly files: readonly string[]
  readonly newFile: string | null
  readonly file: string
  onFile(file: string): void
}

/** Where the concept stands, or which file it is added to where there are several. */
function ConceptPlace({concept, files, newFile, file, onFile}: ConceptPlaceProps): VNode | null {
  const {t} = useWords()
  if (concept !== null) {
    return (
      <p class="quiet">
        <UserText text={`${concept.file}:${concept.line}`} lang="en" /> · <UserText text={concept.id} lang="en" />
      </p>
    )
  }
  if (files.length === 0) return <p class="quiet">{t('page.terms.new-file', {file: newFile ?? ''})}</p>
  if (files.length < 2) return null
  const options = files.map((path): [string, string] => [path, path])
  return <Chooser label={t('page.terms.into-file')} value={file} options={options} onChoose={onFile} />
}

interface Filled {
  readonly fields: Cells
  readonly concept: PageConcept | null
  readonly file: string
}

/** What to send: of an edit what changed, of a new concept what is filled in; null where an edit changes nothing. */
function decisionOf({fields, concept, file}: Filled): GlossaryDecision | null {
  const after = Object.fromEntries(Object.entries(fields).map(([column, field]) => [column, toCell(column, field)]))
  if (concept === null) {
    const cells = Object.fromEntries(Object.entries(after).filter(([, cell]) => cell !== ''))
    return {kind: 'add', cells, file: file === '' ? null : file}
  }
  const cells = changedCells(concept.cells, after)
  return Object.keys(cells).length === 0 ? null : {kind: 'edit', concept: concept.id, cells}
}
