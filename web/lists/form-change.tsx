import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import {Visible} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'

interface FormChangeProps {
  readonly old: string
  readonly text: string
  /** Of the text it stands in: a blank has no language. */
  readonly lang: Lang
}

/** A form and what becomes of it: the old one struck out, the new one beside it; blanks nobody would see are shown. */
export function FormChange({old, text, lang}: FormChangeProps): VNode {
  const {t} = useWords()
  return (
    <bdi class="form-change" dir={lang === 'ar' ? 'rtl' : 'ltr'} lang={lang}>
      {old === '' ? null : (
        <del>
          <Visible text={withBlanks(old)} isExact />
        </del>
      )}
      <span class="arrow" aria-hidden="true">
        {lang === 'ar' ? ' ← ' : ' → '}
      </span>
      <span class="unseen"> {t('page.spelling.becomes')} </span>
      {text === '' ? (
        <ins class="nothing">{t('page.spelling.removed')}</ins>
      ) : (
        <ins>
          <Visible text={withBlanks(text)} isExact />
        </ins>
      )}
    </bdi>
  )
}

/** Blanks at the edges, and those of nothing but blanks, as ␣. */
function withBlanks(text: string): string {
  return text.replace(/^ +| +$/gu, (blanks) => '\u2423'.repeat(blanks.length))
}
