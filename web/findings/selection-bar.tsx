import type {VNode} from 'preact'
import {useWords} from '../use-words.ts'
import {fixable} from './finding-choice.ts'
import type {FindingQuestion} from './finding-question.ts'
import type {ShownFindings} from './use-findings.ts'

interface SelectionBarProps {
  readonly shown: ShownFindings
  onAsk(question: FindingQuestion): void
}

/** What can be done with several findings at once; stays at the end of the screen. */
export function SelectionBar({shown: {shown, chosen, choose}, onAsk}: SelectionBarProps): VNode {
  const {t, number} = useWords()
  const picked = shown.filter(({id}) => chosen.has(id))
  const fixes = fixable(picked.length > 0 ? picked : shown, 0)
  return (
    <div class="act-bar">
      <span role="status">{picked.length === 0 ? '' : t('page.findings.chosen', {count: picked.length})}</span>
      {picked.length === 0 ? null : (
        <>
          <button type="button" onClick={() => onAsk({kind: 'ignore', findings: picked})}>
            {t('page.findings.ignore-chosen')}
          </button>
          <button type="button" class="plain" onClick={() => choose([...chosen], false)}>
            {t('page.findings.choose-none')}
          </button>
        </>
      )}
      <button type="button" disabled={fixes.length === 0} onClick={() => onAsk({kind: 'fix', findings: fixes})}>
        {t(picked.length === 0 ? 'page.findings.fix-shown' : 'page.findings.fix-chosen', {
          number: number(fixes.length),
        })}
      </button>
    </div>
  )
}
