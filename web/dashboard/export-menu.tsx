import type {VNode} from 'preact'
import type {PairSummary} from '../../src/page-model.ts'
import {Menu} from '../parts/menu.tsx'
import {useWords} from '../use-words.ts'
import {useExport} from './use-export.ts'

interface ExportMenuProps {
  readonly pairs: readonly PairSummary[]
  readonly formats: readonly string[]
  readonly label: string
  readonly name?: string | undefined
}

/** What the pairs can be had as: several in one file, or a file of each. */
export function ExportMenu({pairs, formats, label, name}: ExportMenuProps): VNode | null {
  const {t} = useWords()
  const {isBusy, save, saveOne} = useExport()
  if (pairs.length === 0 || formats.length === 0) return null
  if (isBusy) return <span class="quiet">{t('page.dashboard.exporting')}</span>
  const each = <FormatButtons formats={formats} onChoose={(format) => void save(pairs, format)} />
  return (
    <Menu label={label} name={name}>
      {pairs.length === 1 ? (
        each
      ) : (
        <>
          <div role="group" aria-label={t('page.dashboard.export-one')}>
            <p class="menu-title">{t('page.dashboard.export-one')}</p>
            <FormatButtons formats={formats} onChoose={(format) => void saveOne(format)} />
          </div>
          <div role="group" aria-label={t('page.dashboard.export-each')}>
            <p class="menu-title">{t('page.dashboard.export-each')}</p>
            {each}
          </div>
        </>
      )}
    </Menu>
  )
}

interface FormatButtonsProps {
  readonly formats: readonly string[]
  onChoose(format: string): void
}

function FormatButtons({formats, onChoose}: FormatButtonsProps): VNode {
  return (
    <>
      {formats.map((format) => (
        <button key={format} type="button" onClick={() => onChoose(format)}>
          <bdi lang="en">{format.toUpperCase()}</bdi>
        </button>
      ))}
    </>
  )
}
