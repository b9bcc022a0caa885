import type {PageFinding} from '../../src/page-model.ts'
import type {FixAnswer} from '../../src/page-requests.ts'
import {useFixReport} from '../lists/use-fix-report.ts'
import {type PairPlace, usePlaceOpener} from '../lists/use-places.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** What can be done about findings. */
export interface FindingActs {
  open(finding: PageFinding): void
  fix(findings: readonly PageFinding[]): Promise<FixAnswer | null>
  ignore(findings: readonly PageFinding[], reason: string): Promise<boolean>
}

/** The place of a finding in the alignment of its pair; null where there is none. */
export function placeOf({pair, document, ar, en}: PageFinding): (PairPlace & {readonly start: number}) | null {
  if (pair === null) return null
  const isArabic = ar !== null && (en === null || ar.document === document)
  const start = isArabic ? ar.start : en?.start
  return start === undefined ? null : {pair, lang: isArabic ? 'ar' : 'en', start}
}

/** @param onLeave is told before the page goes to another view */
export function useFindingActs(onLeave: () => void): FindingActs {
  const {t} = useWords()
  const store = useActions()
  const open = usePlaceOpener()
  const fixes = useFixReport()
  return {
    open(finding) {
      const place = placeOf(finding)
      if (place === null) return
      onLeave()
      void open(place)
    },
    async fix(findings) {
      const ids = findings.filter(({fix}) => fix !== null && fix.held === null).map(({id}) => id)
      const answer = ids.length === 0 ? null : await store.fix('findings', ids)
      if (answer !== null) fixes.tell(answer)
      return answer
    },
    async ignore(findings, reason) {
      const ids = findings.map(({id}) => id)
      const isDone = await store.ignore(ids, reason)
      if (!isDone) return false
      store.toast(t('page.findings.ignored-now', {count: ids.length}), {
        action: {label: t('page.findings.take-back'), run: () => void store.unignore(ids)},
      })
      return true
    },
  }
}
