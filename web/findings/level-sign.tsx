import type {VNode} from 'preact'
import type {Level} from '../../src/model.ts'
import {useWords} from '../use-words.ts'

const shapes: Readonly<Record<Level, string>> = {
  error: 'M6 0.5 11.5 6 6 11.5 0.5 6z',
  warning: 'M6 1 11.5 11h-11z',
  note: 'M6 2.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
}

/** The level of a finding as shape, word and colour. */
export function LevelSign({level, isPlural = false}: {level: Level; isPlural?: boolean}): VNode {
  const {t} = useWords()
  return (
    <span class={`level level-${level}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={shapes[level]} />
      </svg>{' '}
      {t(`page.findings.${isPlural ? 'level-plural' : 'level'}.${level}`)}
    </span>
  )
}
