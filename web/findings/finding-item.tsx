import type {VNode} from 'preact'
import type {PageCheck, PageFinding} from '../../src/page-model.ts'
import {SaidText} from '../lists/said-text.tsx'
import {KwicLine} from '../parts/kwic-line.tsx'
import {useWords} from '../use-words.ts'
import {FindingDetails} from './finding-details.tsx'
import {FindingFoot} from './finding-foot.tsx'
import {FixLine} from './fix-line.tsx'
import {LevelSign} from './level-sign.tsx'
import type {FindingActs} from './use-finding-acts.ts'
import type {ShownFindings} from './use-findings.ts'

interface FindingItemProps {
  readonly finding: PageFinding
  readonly check: PageCheck | null
  readonly isByCheck: boolean
  readonly shown: ShownFindings
  readonly acts: FindingActs
  /** Null where nothing can be changed. */
  readonly onIgnore: (() => void) | null
}

/** A finding: what it says, where, in its line, and what can be done. Only in the row with the focus does Tab stop. */
export function FindingItem({finding, check, isByCheck, shown, acts, onIgnore}: FindingItemProps): VNode {
  const {t, said} = useWords()
  const {id, level, message, kwic, fix} = finding
  const isFocused = shown.focus.key === id
  const isUnfolded = shown.unfolded.has(id)
  return (
    <article class={shown.chosen.has(id) ? 'finding is-chosen' : 'finding'}>
      {onIgnore === null ? null : (
        <input
          type="checkbox"
          class="choice"
          checked={shown.chosen.has(id)}
          tabIndex={isFocused ? 0 : -1}
          aria-label={t('page.findings.choose')}
          onChange={(event) => shown.choose([id], event.currentTarget.checked)}
        />
      )}
      <div class="finding-body">
        <p>
          <LevelSign level={level} /> <SaidText text={said(message)} />
        </p>
        {kwic === null ? null : <Line kwic={kwic} />}
        {fix === null ? null : <FixLine fix={fix} lang={kwic?.lang ?? (finding.ar === null ? 'en' : 'ar')} />}
        <FindingFoot
          finding={finding}
          title={check === null || isByCheck ? null : said(check.title)}
          isFocused={isFocused}
          isUnfolded={isUnfolded}
          onUnfold={() => shown.unfold(id)}
          onFix={onIgnore === null || fix === null || fix.held !== null ? null : () => void acts.fix([finding])}
          onIgnore={onIgnore}
          onLeave={shown.focus.leave}
        />
        {isUnfolded ? <FindingDetails finding={finding} check={check} /> : null}
      </div>
    </article>
  )
}

/** The place in its line; nothing of an empty line. */
function Line({kwic}: {kwic: NonNullable<PageFinding['kwic']>}): VNode | null {
  if (kwic.before + kwic.text + kwic.after === '') return null
  return (
    <p class="finding-line">
      <KwicLine kwic={kwic} />
    </p>
  )
}
