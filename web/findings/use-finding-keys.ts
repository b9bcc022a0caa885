import type {PageFinding} from '../../src/page-model.ts'
import type {KeyBinding} from '../keys.ts'
import {useKeys} from '../use-keys.ts'
import {fixable} from './finding-choice.ts'
import type {FindingQuestion} from './finding-question.ts'
import type {FindingActs} from './use-finding-acts.ts'
import type {ShownFindings} from './use-findings.ts'

interface FindingKeysOptions {
  readonly shown: ShownFindings
  readonly acts: FindingActs
  ask(question: FindingQuestion): void
  readonly isReadOnly: boolean
}

const sentence = (name: string): string => `page.findings.key.${name}`

/** The keys of the findings view. */
export function useFindingKeys(options: FindingKeysOptions): void {
  const {shown, acts, isReadOnly} = options
  const {focus, focused, rows} = shown
  const fold = (): void => {
    const row = rows[focus.index]
    if (row?.kind === 'group') shown.fold(row.group.key)
    else if (focused !== null) shown.unfold(focused.id)
  }
  const stepGroup = (by: 1 | -1): void => {
    const isBeyond = (at: number): boolean => (by > 0 ? at > focus.index : at < focus.index)
    const heads = rows.flatMap((row, index) => (row.kind === 'group' && isBeyond(index) ? [index] : []))
    const next = by > 0 ? heads[0] : heads.at(-1)
    if (next !== undefined) focus.go(rows[next].key)
  }
  useKeys([
    {keys: ['j'], label: sentence('next'), run: () => focus.step(1)},
    {keys: ['k'], label: sentence('back'), run: () => focus.step(-1)},
    {keys: [']'], label: sentence('next-group'), run: () => stepGroup(1)},
    {keys: ['['], label: sentence('last-group'), run: () => stepGroup(-1)},
    {keys: ['e', 'Enter'], label: sentence('explain'), run: fold},
    {keys: ['o'], label: sentence('open'), run: () => focused !== null && acts.open(focused)},
    ...(isReadOnly ? [] : actKeys(options)),
  ])
}

function actKeys({shown, acts, ask}: FindingKeysOptions): KeyBinding[] {
  const {focused, chosen, acted} = shown
  const withFocused = (act: (finding: PageFinding) => void) => (): void => {
    if (focused !== null) act(focused)
  }
  const askFor = (kind: FindingQuestion['kind'], findings: readonly PageFinding[]) => (): void => {
    if (findings.length > 0) ask({kind, findings})
  }
  return [
    {keys: ['x'], label: sentence('choose'), run: withFocused(({id}) => shown.choose([id], !chosen.has(id)))},
    {keys: ['i'], label: sentence('ignore'), run: askFor('ignore', acted)},
    {keys: ['f'], label: sentence('fix'), run: withFocused((finding) => void acts.fix([finding]))},
    {
      keys: ['Shift+f'],
      label: sentence('fix-shown'),
      run: askFor('fix', fixable(chosen.size > 0 ? acted : shown.shown, 0)),
    },
  ]
}
