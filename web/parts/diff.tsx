import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import {guessLang} from '../../src/text/characters.ts'
import {diffWords} from '../diff-words.ts'
import {Visible} from './user-text.tsx'

interface DiffProps {
  readonly old: string
  readonly text: string
  /** Guessed from the letters when left out. */
  readonly lang?: Lang
}

/** Two wordings in one line: what goes is struck out, what comes is underlined. */
export function Diff({old, text, lang = guessLang(text === '' ? old : text)}: DiffProps): VNode {
  return (
    <bdi class="diff" dir={lang === 'ar' ? 'rtl' : 'ltr'} lang={lang}>
      {diffWords(old, text).map((part, at) => {
        const shown = <Visible text={part.text} isExact={part.kind !== 'same'} />
        if (part.kind === 'same') return shown
        return part.kind === 'out' ? <del key={at}>{shown}</del> : <ins key={at}>{shown}</ins>
      })}
    </bdi>
  )
}
