import type {PageName, PageVariant} from '../../src/page-model.ts'
import type {RowFocus} from '../lists/use-row-focus.ts'
import {useKeys} from '../use-keys.ts'
import {type NameAct, nameActs, type NameRow} from './name-rows.ts'

interface NameKeysOptions {
  readonly rows: readonly NameRow[]
  readonly focus: RowFocus
  decide(row: NameRow & {kind: 'form'}, act: NameAct): void
  add(name: PageName, variant: PageVariant | null): void
  unfold(key: string): void
  readonly isReadOnly: boolean
}

/** Letters for the acts beside their numbers. */
const letters: Readonly<Record<NameAct, string>> = {deprecated: 'd', admitted: 'm', other: 'o', never: 'x'}

/** The keys of the proposals. */
export function useNameKeys({rows, focus, decide, add, unfold, isReadOnly}: NameKeysOptions): void {
  const row = rows[focus.index]
  const key = (name: string): string => `page.terms.key.${name}`
  useKeys([
    {keys: ['j'], label: key('next'), run: () => focus.step(1)},
    {keys: ['k'], label: key('back'), run: () => focus.step(-1)},
    {keys: ['e', 'Enter'], label: key('lines'), run: () => row?.kind === 'form' && unfold(row.key)},
    ...(isReadOnly
      ? []
      : [
          ...nameActs.map((act, at) => ({
            keys: [String(at + 1), letters[act]],
            label: key(act),
            run: () => row?.kind === 'form' && decide(row, act),
          })),
          {
            keys: ['a'],
            label: key('add'),
            run: () => row !== undefined && add(row.name, row.kind === 'form' ? row.variant : null),
          },
        ]),
  ])
}
