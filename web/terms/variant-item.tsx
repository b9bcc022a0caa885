import type {VNode} from 'preact'
import {Meter} from '../parts/meter.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {Concordance} from './concordance.tsx'
import {actsOf, isOpen, type NameAct, nameActs, type NameRow} from './name-rows.ts'

interface VariantItemProps {
  readonly row: NameRow & {kind: 'form'}
  readonly isFocused: boolean
  readonly isPending: boolean
  readonly isUnfolded: boolean
  onUnfold(): void
  /** Null where nothing can be decided. */
  readonly onAct: ((act: NameAct) => void) | null
  /** Adds the name with this spelling as its house form; null where that cannot be. */
  readonly onAdd: (() => void) | null
  onLeave(): void
}

/** A spelling of a name: how often, how like the name, what stood opposite, and what can be said of it. */
export function VariantItem(props: VariantItemProps): VNode {
  const {row, isFocused, isUnfolded, onUnfold, onLeave} = props
  const {t, number} = useWords()
  const {form, count, score, witness, lines, status, proposal} = row.variant
  return (
    <article class={isOpen(row.variant) ? 'variant' : 'variant variant-listed'}>
      <span class="variant-form">
        <UserText text={form} isExact />
      </span>
      <button
        type="button"
        class="plain variant-count"
        aria-expanded={isUnfolded}
        tabIndex={isFocused ? 0 : -1}
        disabled={lines.length === 0}
        onClick={onUnfold}
      >
        {t('page.terms.times', {count, number: number(count)})}
      </button>
      <span class="variant-score">
        {proposal === null || proposal === 'house' ? null : <Meter score={score} label={t('page.terms.alike')} />}
      </span>
      <span class="variant-witness">
        {witness === null ? null : (
          <>
            <span class="quiet">{t('page.terms.opposite')}</span> <UserText text={witness} />
          </>
        )}
      </span>
      <span class="variant-proposal">
        {proposal === null ? t(`page.terms.status.${status ?? 'unlisted'}`) : t(`page.terms.proposal.${proposal}`)}
      </span>
      <VariantActs {...props} />
      {isUnfolded ? <Concordance lines={lines} count={count} onLeave={onLeave} /> : null}
    </article>
  )
}

function VariantActs({row, isFocused, isPending, onAct, onAdd}: VariantItemProps): VNode | null {
  const {t} = useWords()
  if (isPending) return <span class="row-acts quiet">{t('page.terms.writing')}</span>
  const acts = actsOf(row.name, row.variant)
  if (onAct === null || acts.length === 0) return null
  const tabIndex = isFocused ? 0 : -1
  return (
    <span class="row-acts">
      {onAdd === null ? null : (
        <button type="button" class="plain" tabIndex={tabIndex} onClick={onAdd}>
          {t('page.terms.as-house')}
        </button>
      )}
      {acts.map((act) => (
        <button key={act} type="button" class="plain" tabIndex={tabIndex} onClick={() => onAct(act)}>
          <span class="act-number" aria-hidden="true">
            {nameActs.indexOf(act) + 1}
          </span>{' '}
          {t(`page.terms.act.${act}`)}
        </button>
      ))}
    </span>
  )
}
