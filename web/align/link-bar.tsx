import type {VNode} from 'preact'
import {useWords} from '../use-words.ts'

/** Says which row waits to be linked with another one, and how that is done or left. */
export function LinkBar({row, onLeave}: {readonly row: number; onLeave(): void}): VNode {
  const {t, number} = useWords()
  return (
    <p class="link-bar">
      {t('page.align.link-bar', {row: number(row + 1)})}{' '}
      <button type="button" class="plain" onClick={onLeave}>
        {t('page.align.leave')}
      </button>
    </p>
  )
}
