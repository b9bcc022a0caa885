import type {VNode} from 'preact'
import type {PageName} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {useWords} from '../use-words.ts'

interface NameHeadProps {
  readonly name: PageName
  readonly isFocused: boolean
  /** Null where it cannot be added. */
  readonly onAdd: (() => void) | null
  readonly onNever: (() => void) | null
}

/** The head of a name: how the glossary spells it, or that it lacks it. */
export function NameHead({name: {concept, ar, en}, isFocused, onAdd, onNever}: NameHeadProps): VNode {
  const {t} = useWords()
  const tabIndex = isFocused ? 0 : -1
  return (
    <div class="name-head">
      <h2>
        <UserText text={ar} lang="ar" />
        {en === null ? null : (
          <>
            <span aria-hidden="true"> · </span>
            <UserText text={en} lang="en" />
          </>
        )}
      </h2>
      {concept === null ? (
        <span class="quiet">{t('page.terms.new-name')}</span>
      ) : (
        <a tabIndex={tabIndex} href={formatRoute({view: 'terms', filter: {concept}})}>
          {t('page.terms.to-concept')}
        </a>
      )}
      <span class="row-acts">
        {concept !== null || onAdd === null ? null : (
          <button type="button" tabIndex={tabIndex} onClick={onAdd}>
            {t('page.terms.add-name')}
          </button>
        )}
        {onNever === null ? null : (
          <button type="button" class="plain" tabIndex={tabIndex} onClick={onNever}>
            {t('page.terms.no-name')}
          </button>
        )}
      </span>
    </div>
  )
}
