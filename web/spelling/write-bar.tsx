import type {VNode} from 'preact'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {plannedFiles} from './spelling-choices.ts'
import type {SpellingActs} from './use-spelling-acts.ts'
import type {ShownSpelling} from './use-spelling.ts'

interface WriteBarProps {
  readonly shown: ShownSpelling
  readonly acts: SpellingActs
  onWrite(): void
}

/** How much is chosen, and the way into the files; stays at the end of the screen. */
export function WriteBar({shown: {chosen, acts: done}, acts, onWrite}: WriteBarProps): VNode {
  const {t} = useWords()
  const isStatic = useMode() === 'static'
  const last = done.at(-1)
  return (
    <div class="act-bar">
      {last === undefined ? null : (
        <button type="button" class="plain" onClick={() => void acts.takeBack()}>
          {t(`page.spelling.take-back-${last.kind}`)}
        </button>
      )}
      <button type="button" class="primary" disabled={chosen.length === 0} onClick={onWrite}>
        {chosen.length === 0
          ? t('page.spelling.write-none')
          : t(isStatic ? 'page.spelling.collect' : 'page.spelling.write', {
              changes: t('page.spelling.changes', {count: chosen.length}),
              files: t('page.spelling.files', {count: plannedFiles(chosen).length}),
            })}
      </button>
    </div>
  )
}
