import type {VNode} from 'preact'
import type {SpellingChange} from '../../src/page-model.ts'
import {SaidText} from '../lists/said-text.tsx'
import {Meter} from '../parts/meter.tsx'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {ChangeInLine} from './change-in-line.tsx'
import type {SpellingActs} from './use-spelling-acts.ts'
import type {ShownSpelling} from './use-spelling.ts'

interface ChangeItemProps {
  readonly change: SpellingChange
  readonly shown: ShownSpelling
  readonly acts: SpellingActs
  readonly isReadOnly: boolean
}

/** A change in its line, with its reason, and what was said of it. */
export function ChangeItem(props: ChangeItemProps): VNode {
  const {change, shown, isReadOnly} = props
  const {t} = useWords()
  const state = shown.stateOf(change)
  return (
    <article class={`change change-${state}`}>
      {isReadOnly ? null : (
        <input
          type="checkbox"
          class="choice"
          tabIndex={shown.focus.key === change.id ? 0 : -1}
          checked={state === 'chosen'}
          disabled={state === 'held' || state === 'rejected'}
          aria-label={t('page.spelling.choose')}
          onChange={(event) => shown.choose([change], event.currentTarget.checked)}
        />
      )}
      <div class="finding-body">
        <p class="finding-line">
          <ChangeInLine change={change} />
        </p>
        <ChangeFoot {...props} />
      </div>
    </article>
  )
}

/** Where it is, why, how sure, and what was said of it. */
function ChangeFoot(props: ChangeItemProps): VNode {
  const {change, shown, acts} = props
  const {said} = useWords()
  const {id, document, line, pair, reason, confidence, isSure} = change
  const tabIndex = shown.focus.key === id ? 0 : -1
  const place = <UserText text={`${document}:${line}`} lang="en" />
  return (
    <p class="row-foot">
      {pair === null ? (
        <span class="place">{place}</span>
      ) : (
        <button type="button" class="link place" tabIndex={tabIndex} onClick={() => void acts.open(change)}>
          {place}
        </button>
      )}
      <span class="quiet">
        <SaidText text={said(reason)} />
      </span>
      {isSure ? null : <Meter score={confidence} />}
      <ChangeSaid {...props} tabIndex={tabIndex} />
    </p>
  )
}

/** What was said of it in words, and the buttons that say otherwise. */
function ChangeSaid({change, shown, acts, isReadOnly, tabIndex}: ChangeItemProps & {tabIndex: number}): VNode {
  const {t} = useWords()
  const state = shown.stateOf(change)
  const label = state === 'held' && change.held !== null ? `held.${change.held}` : `state.${state}`
  return (
    <>
      <span class={`state state-${state}`}>{t(`page.spelling.${label}`)}</span>
      {isReadOnly ? null : (
        <span class="row-acts">
          {state === 'open' ? (
            <button type="button" class="plain" tabIndex={tabIndex} onClick={() => acts.accept([change])}>
              {t('page.spelling.accept')}
            </button>
          ) : null}
          {state === 'rejected' ? (
            <button type="button" class="plain" tabIndex={tabIndex} onClick={() => void acts.unreject([change])}>
              {t('page.spelling.take-back')}
            </button>
          ) : (
            <button type="button" class="plain" tabIndex={tabIndex} onClick={() => void acts.reject([change])}>
              {t('page.spelling.reject')}
            </button>
          )}
        </span>
      )}
    </>
  )
}
