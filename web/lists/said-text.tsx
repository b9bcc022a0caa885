import type {VNode} from 'preact'
import {guessLang} from '../../src/text/characters.ts'
import {Visible} from '../parts/user-text.tsx'
import {type SaidPart, saidParts} from './said-parts.ts'

/** A sentence with user text in it: what is isolated stands in elements of its own, and its control characters show. */
export function SaidText({text}: {text: string}): VNode {
  return <Parts parts={saidParts(text)} />
}

function Parts({parts}: {parts: readonly SaidPart[]}): VNode {
  return (
    <>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          <Visible key={at} text={part} />
        ) : (
          <bdi key={at} dir="auto" lang={guessLang(part.flat(8).join(''))}>
            <Parts parts={part} />
          </bdi>
        ),
      )}
    </>
  )
}
