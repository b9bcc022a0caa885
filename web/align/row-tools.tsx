import type {VNode} from 'preact'
import {KeyName} from '../parts/keys-help.tsx'
import {Menu} from '../parts/menu.tsx'
import {useWords} from '../use-words.ts'

/** Something that can be done with the focused row. */
export interface RowTool {
  readonly label: string
  /** As in `KeyBinding`. */
  readonly keys: string
  readonly place: 'first' | 'line' | 'menu'
  run(): void
}

/** Everything that can be done with the row, for the mouse, and to be learned. */
export function RowTools({tools}: {tools: readonly RowTool[]}): VNode {
  const {t} = useWords()
  const more = tools.filter(({place}) => place === 'menu')
  return (
    <div class="row-tools" role="group" aria-label={t('page.align.tools')}>
      {tools
        .filter(({place}) => place !== 'menu')
        .map((tool) => (
          <ToolButton key={tool.label} tool={tool} />
        ))}
      {more.length === 0 ? null : (
        <Menu label={t('page.align.more')}>
          {more.map((tool) => (
            <ToolButton key={tool.label} tool={tool} />
          ))}
        </Menu>
      )}
    </div>
  )
}

function ToolButton({tool}: {tool: RowTool}): VNode {
  const {t} = useWords()
  return (
    <button type="button" class={tool.place === 'first' ? 'primary' : 'plain'} onClick={tool.run}>
      {t(tool.label)} <KeyName name={tool.keys} />
    </button>
  )
}
