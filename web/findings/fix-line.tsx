import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import type {PageFix} from '../../src/page-model.ts'
import {FormChange} from '../lists/form-change.tsx'
import {Diff} from '../parts/diff.tsx'
import {Meter} from '../parts/meter.tsx'
import {useWords} from '../use-words.ts'

/** Longer wordings are shown as one text with its changes; UTF-16 units. */
const longest = 60

interface FixLineProps {
  readonly fix: PageFix
  /** Of the text that is mended. */
  readonly lang: Lang
}

/** What a fix would change, how sure it is, and why it is not made. */
export function FixLine({fix, lang}: FixLineProps): VNode {
  const {t} = useWords()
  const {old, text, confidence, held} = fix
  const isShort = Math.max(old.length, text.length) <= longest
  return (
    <p class="finding-fix">
      <span class="quiet">{t('page.findings.fix-label')}</span>{' '}
      {isShort ? <FormChange {...{old, text, lang}} /> : <Diff {...{old, text, lang}} />} <Meter score={confidence} />
      {held === null ? null : <span class="quiet"> {t(`page.spelling.held.${held}`)}</span>}
    </p>
  )
}
