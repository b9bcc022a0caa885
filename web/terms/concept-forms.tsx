import type {VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import type {PageConcept, PageForm} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {useWords} from '../use-words.ts'
import {Concordance} from './concordance.tsx'
import {formGroups} from './form-groups.ts'

interface ConceptFormsProps {
  readonly concept: PageConcept
  readonly lang: Lang
  onLeave(): void
}

/** The forms of a language: those of the texts with their lines, and those that only the glossary has. */
export function ConceptForms({concept, lang, onLeave}: ConceptFormsProps): VNode | null {
  const {t} = useWords()
  const groups = formGroups(concept, lang)
  if (groups.length === 0) return null
  return (
    <section class="concept-forms">
      <h3>{t(`page.terms.forms-${lang}`)}</h3>
      {groups.map(({kind, forms, unseen}) => (
        <div key={kind} class={`form-group form-group-${kind}`}>
          <h4>{t(`page.terms.group.${kind}`)}</h4>
          <ul>
            {forms.map((form) => (
              <FormItem key={form.form} form={form} lang={lang} onLeave={onLeave} />
            ))}
            {unseen.length === 0 ? null : <UnseenForms forms={unseen} lang={lang} />}
          </ul>
        </div>
      ))}
    </section>
  )
}

function FormItem({form, lang, onLeave}: {form: PageForm; lang: Lang; onLeave(): void}): VNode {
  const {t, number} = useWords()
  return (
    <li>
      <span class="form-text">
        <UserText text={form.form} lang={lang} isExact />
      </span>{' '}
      <span class="quiet">{t('page.terms.times', {count: form.count, number: number(form.count)})}</span>
      <Concordance lines={form.lines} count={form.count} first={3} onLeave={onLeave} />
    </li>
  )
}

/** Forms that the texts do not have, in one line. */
function UnseenForms({forms, lang}: {forms: readonly string[]; lang: Lang}): VNode {
  const {t} = useWords()
  return (
    <li class="unseen-forms quiet">
      {forms.map((form, at) => (
        <>
          {at === 0 ? null : ' · '}
          <UserText text={form} lang={lang} isExact />
        </>
      ))}{' '}
      ({t('page.terms.unseen')})
    </li>
  )
}
