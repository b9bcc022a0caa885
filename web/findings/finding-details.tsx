import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import type {PageCheck, PageFinding} from '../../src/page-model.ts'
import {PlaceLink} from '../lists/place-link.tsx'
import {SaidText} from '../lists/said-text.tsx'
import {rowAt} from '../lists/use-places.ts'
import {UserText} from '../parts/user-text.tsx'
import {usePair} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {placeOf} from './use-finding-acts.ts'

interface FindingDetailsProps {
  readonly finding: PageFinding
  readonly check: PageCheck | null
}

/** Why there is such a check, both sides of the row, and every place of the finding. */
export function FindingDetails({finding, check}: FindingDetailsProps): VNode {
  const {t, said} = useWords()
  const {pair, fix} = finding
  return (
    <div class="finding-details">
      {check === null ? null : (
        <p>
          <SaidText text={said(check.explanation)} />
        </p>
      )}
      {fix === null ? null : (
        <p>
          <SaidText text={said(fix.sentence)} />
        </p>
      )}
      {pair === null ? null : <BothSides finding={finding} pair={pair} />}
      <dl class="facts">
        {(['ar', 'en'] as const).map((lang) => {
          const place = finding[lang]
          if (place === null) return null
          const opened = pair === null ? null : {pair, lang, start: place.start}
          return (
            <div key={lang}>
              <dt>{t(`page.findings.place-${lang}`)}</dt>
              <dd>
                <PlaceLink document={place.document} line={place.line} name={place.name} place={opened} />
              </dd>
            </div>
          )
        })}
        <div>
          <dt>{t('page.findings.id')}</dt>
          <dd>
            <code dir="ltr">{finding.id}</code>
          </dd>
        </div>
      </dl>
    </div>
  )
}

/** The row that the finding stands in, once its pair is there. */
function BothSides({finding, pair}: {finding: PageFinding; pair: string}): VNode | null {
  const record = usePair(pair).value?.record ?? null
  const place = placeOf(finding)
  const row = record === null || place === null ? null : rowAt(record, place.lang, place.start)
  if (record === null || row === null) return null
  const textOf = (lang: Lang): string =>
    record.links[row][lang].map((segment) => record[lang].segments[segment].text).join(' ')
  return (
    <div class="both-sides">
      {(['ar', 'en'] as const).map((lang) => (
        <p key={lang}>
          <UserText text={textOf(lang)} lang={lang} />
        </p>
      ))}
    </div>
  )
}
