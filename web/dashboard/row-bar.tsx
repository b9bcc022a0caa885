import type {VNode} from 'preact'
import {useId} from 'preact/hooks'
import {useWords} from '../use-words.ts'
import type {Words} from '../say.ts'
import {rowPartNames, type RowParts} from './pair-figures.ts'

const keys = {
  decided: 'page.dashboard.decided',
  open: 'page.dashboard.open-rows',
  doubtful: 'page.dashboard.doubtful',
  single: 'page.dashboard.single',
} as const

/** The parts in words, those with nothing in them left out. */
export function sayParts(parts: RowParts, {t}: Words): {readonly name: keyof RowParts; readonly text: string}[] {
  return rowPartNames
    .filter((name) => parts[name] > 0)
    .map((name) => ({name, text: t(keys[name], {count: parts[name]})}))
}

/** How far the rows are: a bar in parts, each with a pattern of its own. */
export function RowBar({parts}: {parts: RowParts}): VNode {
  const words = useWords()
  const id = useId()
  const all = rowPartNames.reduce((sum, name) => sum + parts[name], 0)
  const said = sayParts(parts, words).map(({text}) => text)
  let at = 0
  return (
    <svg
      class="row-bar"
      role="img"
      aria-label={words.t('page.dashboard.bar', {parts: new Intl.ListFormat(words.lang).format(said)})}
      viewBox="0 0 1000 8"
      preserveAspectRatio="none"
    >
      <defs>
        <pattern id={id} width="6" height="8" patternUnits="userSpaceOnUse">
          <rect width="3" height="8" class="row-bar-doubtful" />
        </pattern>
      </defs>
      {rowPartNames.map((name) => {
        const width = all === 0 ? 0 : (parts[name] / all) * 1000
        const x = at
        at += width
        const fill = name === 'doubtful' ? {fill: `url(#${id})`} : {}
        return <rect key={name} x={x} y="0" width={width} height="8" class={`row-bar-${name}`} {...fill} />
      })}
    </svg>
  )
}
