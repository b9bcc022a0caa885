import {houseForm} from '../house-form.ts'
import type {Concept, Lang, Term} from '../model.ts'
import {isolate, type Wording} from '../report/wording.ts'
import {oneLine} from '../text/one-line.ts'
import {escapeMarkdown} from '../write/markdown.ts'

/** How a card is written. */
export interface CardStyle {
  readonly wording: Wording
  /** false: as plain text, for editors that show no Markdown. */
  readonly isMarkdown: boolean
}

/** What is known of a concept, and the words for it. */
const factKeys = [
  ['definition', 'lsp.definition'],
  ['note', 'lsp.note'],
  ['domain', 'lsp.domain'],
  ['source', 'lsp.source'],
] as const

/** The entry of a concept for a person: its names, their forms with what the house says of them, what is known of it. */
export function conceptCard(concept: Concept, {wording, isMarkdown}: CardStyle): string {
  const text = (raw: string): string => {
    const shown = isolate(oneLine(raw), 'isolated')
    return isMarkdown ? escapeMarkdown(shown) : shown
  }
  const strong = (raw: string): string => (isMarkdown ? `**${text(raw)}**` : text(raw))
  const title = [houseForm(concept, 'ar'), houseForm(concept, 'en')].flatMap((form) =>
    form === null ? [] : [strong(form.text)],
  )
  const forms = (['ar', 'en'] as const).flatMap((lang) => formLines(concept, lang, {wording, text}))
  const facts = factKeys.flatMap(([key, said]) => {
    const value = concept[key]
    return value === null || value.trim() === '' ? [] : [`${wording.say(said)}: ${text(value)}`]
  })
  const kept = concept.doNotTranslate ? [wording.say('lsp.not-translated')] : []
  const bullet = isMarkdown ? '- ' : ''
  const parts = [title.join(' · '), forms.map((line) => bullet + line).join('\n'), ...facts, ...kept, text(concept.id)]
  return parts.filter((part) => part !== '').join('\n\n')
}

function formLines(
  concept: Concept,
  lang: Lang,
  {wording, text}: {readonly wording: Wording; text(raw: string): string},
): string[] {
  const status = ({status: of, isShort}: Term): string =>
    [wording.say(`status.${of}`), ...(isShort ? [wording.say('status.short')] : [])].join(
      wording.lang === 'ar' ? '، ' : ', ',
    )
  return concept.terms.filter((term) => term.lang === lang).map((term) => `${text(term.text)} (${status(term)})`)
}
