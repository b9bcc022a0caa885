import type {VNode} from 'preact'
import type {PageFinding} from '../../src/page-model.ts'
import {PlaceLink} from '../lists/place-link.tsx'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute} from '../routes.ts'
import {useWords} from '../use-words.ts'
import {placeOf} from './use-finding-acts.ts'

interface FindingFootProps {
  readonly finding: PageFinding
  /** Of its check; null where that is said above. */
  readonly title: string | null
  readonly isFocused: boolean
  readonly isUnfolded: boolean
  onUnfold(): void
  /** Null where there is nothing to fix. */
  readonly onFix: (() => void) | null
  readonly onIgnore: (() => void) | null
  onLeave(): void
}

/** Where a finding is, and the buttons. */
export function FindingFoot(props: FindingFootProps): VNode {
  const {finding, title, isFocused, onLeave} = props
  const {document, concept} = finding
  const tabIndex = isFocused ? 0 : -1
  const shown = [finding.ar, finding.en].find((place) => place?.document === document) ?? null
  return (
    <p class="row-foot">
      {document === '' ? null : (
        <PlaceLink
          document={document}
          line={shown?.line ?? null}
          name={shown?.name ?? null}
          place={placeOf(finding)}
          tabIndex={tabIndex}
          onLeave={onLeave}
        />
      )}
      {title === null ? null : <span class="quiet">{title}</span>}
      {concept === null ? null : (
        <a tabIndex={tabIndex} href={formatRoute({view: 'terms', filter: {concept}})} onClick={onLeave}>
          <UserText text={concept} />
        </a>
      )}
      <FindingButtons {...props} />
    </p>
  )
}

function FindingButtons({isFocused, isUnfolded, onUnfold, onFix, onIgnore}: FindingFootProps): VNode {
  const {t} = useWords()
  const tabIndex = isFocused ? 0 : -1
  return (
    <span class="row-acts">
      <button type="button" class="plain" tabIndex={tabIndex} aria-expanded={isUnfolded} onClick={onUnfold}>
        {t('page.findings.explain')}
      </button>
      {onFix === null ? null : (
        <button type="button" class="plain" tabIndex={tabIndex} onClick={onFix}>
          {t('page.findings.fix')}
        </button>
      )}
      {onIgnore === null ? null : (
        <button type="button" class="plain" tabIndex={tabIndex} onClick={onIgnore}>
          {t('page.findings.ignore')}
        </button>
      )}
    </span>
  )
}
