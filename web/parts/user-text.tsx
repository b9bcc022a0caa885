import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import {guessLang} from '../../src/text/characters.ts'
import {visibleParts} from '../visible-text.ts'

interface UserTextProps {
  readonly text: string
  /** Guessed from the letters when left out. */
  readonly lang?: Lang
  /** Marks of direction and zero-width characters show as well: where every character counts. */
  readonly isExact?: boolean
}

/** What somebody wrote: apart from the words around it, with its control characters shown, not obeyed. */
export function UserText({text, lang, isExact = false}: UserTextProps): VNode {
  return (
    <bdi dir={lang === undefined ? 'auto' : lang === 'ar' ? 'rtl' : 'ltr'} lang={lang ?? guessLang(text)}>
      <Visible text={text} isExact={isExact} />
    </bdi>
  )
}

/** The same without an element around it, where the direction is set already. */
export function Visible({text, isExact = false}: {text: string; isExact?: boolean}): VNode {
  const parts = visibleParts(text, isExact)
  return (
    <>
      {parts.map((part, at) =>
        part.isCode ? (
          <i key={at} class="code-point" dir="ltr">
            {part.text}
          </i>
        ) : (
          part.text
        ),
      )}
    </>
  )
}
