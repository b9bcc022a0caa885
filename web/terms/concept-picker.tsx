import type {VNode} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {PageConcept} from '../../src/page-model.ts'
import {useWords} from '../use-words.ts'
import {conceptSearch} from './concept-list.ts'
import {ConceptName} from './concept-name.tsx'

interface ConceptPickerProps {
  readonly concepts: readonly PageConcept[]
  /** Id of the one that is not offered. */
  readonly except: string
  readonly chosen: PageConcept | null
  onChoose(concept: PageConcept | null): void
}

/** So many are offered; whoever wants another types more. */
const most = 8

/** Finds a concept by any of its forms. */
export function ConceptPicker(props: ConceptPickerProps): VNode {
  const {chosen, onChoose} = props
  const {t} = useWords()
  if (chosen === null) return <ConceptSearch {...props} />
  return (
    <p class="merge-one">
      <button type="button" class="plain" onClick={() => onChoose(null)}>
        {t('page.terms.choose-other')}
      </button>
    </p>
  )
}

function ConceptSearch({concepts, except, onChoose}: ConceptPickerProps): VNode {
  const {t} = useWords()
  const [search] = useState(conceptSearch)
  const [query, setQuery] = useState('')
  const isEmpty = query.trim() === ''
  const found = useMemo(() => {
    const has = search(query)
    return isEmpty ? [] : concepts.filter((one) => one.id !== except && one.isEditable && has(one))
  }, [query, isEmpty, concepts, except, search])
  return (
    <>
      <label class="field">
        <span>{t('page.terms.merge-with')}</span>
        <input
          type="search"
          dir="auto"
          autofocus
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {isEmpty ? '' : t('page.terms.found', {count: found.length})}
      </p>
      <ul class="picker-list">
        {found.slice(0, most).map((one) => (
          <li key={one.id}>
            <button type="button" class="plain" onClick={() => onChoose(one)}>
              <ConceptName concept={one} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
