import type {VNode} from 'preact'
import type {PageConcept} from '../../src/page-model.ts'
import {Meter} from '../parts/meter.tsx'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {useWords} from '../use-words.ts'
import {isListColumn, itemsOf, langOfColumn} from './cells.ts'
import {ColumnName} from './column-name.tsx'
import {ConceptForms} from './concept-forms.tsx'
import {posText} from './pos-text.ts'
import type {TermsQuestion} from './terms-dialogs.tsx'

interface ConceptItemProps {
  readonly concept: PageConcept
  readonly isFocused: boolean
  readonly isUnfolded: boolean
  onUnfold(): void
  /** Null where nothing can be changed. */
  readonly onAsk: ((question: TermsQuestion) => void) | null
  onLeave(): void
}

/** A concept on one line; unfolded with all its forms and where they stand. */
export function ConceptItem(props: ConceptItemProps): VNode {
  const {concept, isFocused, isUnfolded, onUnfold, onLeave} = props
  const words = useWords()
  const {t, number} = words
  const {ar, en, count, consistency, pos} = concept
  return (
    <article class="concept">
      <h2 class="concept-head">
        <button
          type="button"
          class="fold concept-names"
          aria-expanded={isUnfolded}
          tabIndex={isFocused ? 0 : -1}
          onClick={onUnfold}
        >
          <span class="fold-sign" aria-hidden="true" />
          <UserText text={ar} lang="ar" />
          <UserText text={en} lang="en" />
        </button>
      </h2>
      <span class="quiet concept-pos">
        <UserText text={posText(pos, words)} />
      </span>
      <span class="concept-count">{t('page.terms.times', {count, number: number(count)})}</span>
      <span class="concept-even">
        {count === 0 ? null : <Meter score={consistency} label={t('page.terms.consistency')} />}
      </span>
      {isUnfolded ? (
        <div class="concept-body">
          <ConceptActs {...props} />
          <ConceptCells concept={concept} />
          {(['ar', 'en'] as const).map((lang) => (
            <ConceptForms key={lang} concept={concept} lang={lang} onLeave={onLeave} />
          ))}
        </div>
      ) : null}
    </article>
  )
}

function ConceptActs({concept, onAsk}: ConceptItemProps): VNode {
  const {t} = useWords()
  const {id, file, line, isEditable} = concept
  return (
    <p class="row-foot">
      <UserText text={line === 0 ? file : `${file}:${line}`} lang="en" />
      <a href={formatRoute({view: 'findings', filter: {concept: id}})}>{t('page.terms.its-findings')}</a>
      {isEditable ? null : <span class="quiet">{t('page.terms.not-editable')}</span>}
      {onAsk === null || !isEditable ? null : (
        <span class="row-acts">
          <button type="button" onClick={() => onAsk({kind: 'edit', concept})}>
            {t('page.terms.edit')}
          </button>
          <button type="button" onClick={() => onAsk({kind: 'merge', concept})}>
            {t('page.terms.merge')}
          </button>
        </span>
      )}
    </p>
  )
}

/** What else the glossary says of it: definition, note, source and columns of its own. */
function ConceptCells({concept: {cells}}: {concept: PageConcept}): VNode | null {
  const told = Object.entries(cells).filter(
    ([column, cell]) => cell !== '' && column !== 'id' && column !== 'pos' && langOfColumn(column) === null,
  )
  if (told.length === 0) return null
  return (
    <dl class="facts">
      {told.map(([column, cell]) => (
        <div key={column}>
          <dt>
            <ColumnName column={column} />
          </dt>
          <dd>
            {(isListColumn(column) ? itemsOf(cell) : [cell]).map((item) => (
              <div key={item}>
                <UserText text={item} />
              </div>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
