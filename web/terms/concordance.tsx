import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {KwicLine as Line} from '../../src/page-model.ts'
import {PlaceLink} from '../lists/place-link.tsx'
import {usePairOf} from '../lists/use-places.ts'
import {KwicLine} from '../parts/kwic-line.tsx'
import {useWords} from '../use-words.ts'

interface ConcordanceProps {
  readonly lines: readonly Line[]
  /** How often the form stands in the texts, in lines that are not among these, too. */
  readonly count: number
  /** So many lines are shown at first. */
  readonly first?: number
  onLeave(): void
}

/** Lines of a form, the form of each under that of the others; each opens its place. */
export function Concordance({lines, count, first = 8, onLeave}: ConcordanceProps): VNode | null {
  const {t, number} = useWords()
  const pairOf = usePairOf()
  const [isWhole, setWhole] = useState(false)
  if (lines.length === 0) return null
  const shown = isWhole ? lines : lines.slice(0, first)
  return (
    <div class="concordance">
      <ol>
        {shown.map(({document, line, start, kwic}, at) => {
          const pair = pairOf(document)
          return (
            <li key={`${document} ${start} ${at}`}>
              <KwicLine kwic={kwic} isAligned />
              <PlaceLink
                isShort
                document={document}
                line={line}
                place={pair === null ? null : {...pair, start}}
                onLeave={onLeave}
              />
            </li>
          )
        })}
      </ol>
      {isWhole || lines.length <= first ? null : (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {t('page.terms.all-lines', {number: number(lines.length)})}
        </button>
      )}
      {(isWhole || lines.length <= first) && count > lines.length ? (
        <p class="quiet">{t('page.terms.more-lines', {number: number(count - lines.length)})}</p>
      ) : null}
    </div>
  )
}
