import type {VNode} from 'preact'
import {useId} from 'preact/hooks'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import type {NewText} from './new-texts.ts'

interface TextRowProps {
  readonly text: NewText
  readonly hasName: boolean
  onChange(part: Partial<NewText>): void
}

/** A file with its language, to be set right. */
export function TextRow({text, hasName, onChange}: TextRowProps): VNode {
  const {t} = useWords()
  const id = useId()
  return (
    <li>
      <span class="new-text-name">
        <UserText text={text.file.name} isExact />
      </span>
      <fieldset>
        <legend class="unseen">{t('page.dashboard.add-lang', {name: text.file.name})}</legend>
        {(['ar', 'en'] as const).map((lang) => (
          <label key={lang}>
            <input
              type="radio"
              name={id}
              checked={text.lang === lang}
              onChange={() => onChange({lang, isGuessed: false})}
            />{' '}
            {t(lang === 'ar' ? 'page.dashboard.ar' : 'page.dashboard.en')}
          </label>
        ))}
        {text.isGuessed ? <span class="quiet">{t('page.dashboard.add-guessed')}</span> : null}
      </fieldset>
      {hasName ? (
        <input
          dir="auto"
          aria-label={t('page.dashboard.add-name')}
          value={text.stem}
          onInput={(event) => onChange({stem: event.currentTarget.value})}
        />
      ) : null}
    </li>
  )
}
