import type {ComponentChildren, VNode} from 'preact'
import type {PageConcept} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {ColumnName} from './column-name.tsx'
import {lostCells, type MergedCell, mergeResult} from './merge-result.ts'
import {posText} from './pos-text.ts'

interface MergePreviewProps {
  readonly into: PageConcept
  readonly from: PageConcept
  readonly columns: readonly string[]
}

/** The concept as it will be; what it gains and what gives way is marked and said. */
export function MergePreview({into, from, columns}: MergePreviewProps): VNode {
  const words = useWords()
  const {t} = words
  const pos = (item: string): string => posText(item, words)
  return (
    <section aria-label={t('page.terms.merge-result')}>
      <h3>{t('page.terms.merge-result')}</h3>
      <dl class="facts">
        {mergeResult(into, from, columns).map((cell) => (
          <Entry key={cell.column} column={cell.column}>
            <Items cell={cell} textOf={cell.column === 'pos' ? pos : asIs} />
          </Entry>
        ))}
        {lostCells(into, from, columns).map(([column, cell]) => (
          <Entry key={`lost ${column}`} column={column}>
            <del>
              <UserText text={column === 'pos' ? pos(cell) : cell} isExact />
            </del>{' '}
            <span class="quiet">{t('page.terms.lost')}</span>
          </Entry>
        ))}
      </dl>
      {into.file === from.file ? null : (
        <p class="quiet">{t('page.terms.merge-files', {into: into.file, from: from.file})}</p>
      )}
    </section>
  )
}

function Entry({column, children}: {column: string; children: ComponentChildren}): VNode {
  return (
    <div>
      <dt>
        <ColumnName column={column} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function asIs(item: string): string {
  return item
}

function Items({cell: {kept, gained}, textOf}: {cell: MergedCell; textOf(item: string): string}): VNode {
  const {t} = useWords()
  return (
    <ul>
      {kept.map((item) => (
        <li key={item}>
          <UserText text={textOf(item)} isExact />
        </li>
      ))}
      {gained.map((item) => (
        <li key={item}>
          <ins>
            <UserText text={textOf(item)} isExact />
          </ins>{' '}
          <span class="quiet">{t('page.terms.gained')}</span>
        </li>
      ))}
    </ul>
  )
}
