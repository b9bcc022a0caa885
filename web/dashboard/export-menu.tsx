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

/** What the pairs can be had as. */
export function ExportMenu({pairs, formats, label, name}: ExportMenuProps): VNode | null {
  const {t} = useWords()
  const {isBusy, save} = useExport()
  if (pairs.length === 0 || formats.length === 0) return null
  if (isBusy) return <span class="quiet">{t('page.dashboard.exporting')}</span>
  return (
    <Menu label={label} name={name}>
      {formats.map((format) => (
        <button key={format} type="button" lang="en" dir="ltr" onClick={() => void save(pairs, format)}>
          {format.toUpperCase()}
        </button>
      ))}
    </Menu>
  )
}
