import {render, type VNode} from 'preact'
import {useEffect, useRef} from 'preact/hooks'
import type {AlignedRecord, Lang, Link} from '../../src/model.ts'
import {Visible} from '../parts/user-text.tsx'
import type {Words} from '../say.ts'
import {useWords} from '../use-words.ts'
import {isDecided, isLinked, segmentsOf} from './row-state.ts'

/** Before the page is printed, all rows are laid out as a table; on the screen there are only those near it. */
export function usePrintedRows(record: AlignedRecord): void {
  const words = useWords()
  const latest = useRef({record, words})
  latest.current = {record, words}
  useEffect(() => {
    let place: HTMLElement | null = null
    const lay = (): void => {
      place ??= document.querySelector('.align')?.appendChild(document.createElement('div')) ?? null
      if (place === null) return
      place.className = 'align-print'
      render(<PrintedRows {...latest.current} />, place)
    }
    const clear = (): void => {
      if (place !== null) render(null, place)
      place?.remove()
      place = null
    }
    addEventListener('beforeprint', lay)
    addEventListener('afterprint', clear)
    return () => {
      clear()
      removeEventListener('beforeprint', lay)
      removeEventListener('afterprint', clear)
    }
  }, [])
}

interface PrintedRowsProps {
  readonly record: AlignedRecord
  readonly words: Words
}

function PrintedRows({record, words}: PrintedRowsProps): VNode {
  const langs: readonly Lang[] = words.lang === 'ar' ? ['ar', 'en'] : ['en', 'ar']
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.t('page.align.column-row')}</th>
          {langs.map((lang) => (
            <th key={lang} scope="col">
              {words.t(`page.align.column-${lang}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {record.links.map((link, row) => (
          <tr key={row} class={link.isDropped ? 'is-dropped' : undefined}>
            <td class="figures">
              {words.number(row + 1)} {stateOf(link, words)}
            </td>
            {langs.map((lang) => (
              <td key={lang} lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
                {segmentsOf(record, link, lang).map((segment) => (
                  <p key={segment.index}>
                    <Visible text={segment.edited ?? segment.text} />
                  </p>
                ))}
                {lang === langs[0] && (link.note ?? '') !== '' ? (
                  <p class="row-note" dir="auto">
                    <Visible text={link.note ?? ''} />
                  </p>
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function stateOf(link: Link, {percent}: Words): string {
  const mark = link.isMarked === true ? ' ⚑' : ''
  if (isDecided(link)) return `${link.status === 'confirmed' ? '✓' : '✎'}${mark}`
  return `${isLinked(link) ? percent(link.confidence) : ''}${mark}`
}
