import type {Count, CountedForm, GlossaryStats, TextStats} from '../lint-model.ts'
import type {Lang} from '../model.ts'
import type {Paint} from './findings-list.ts'
import {isolate, type Isolation, type Wording} from './wording.ts'

/** What the numbers are printed with. */
interface StatsPrinting {
  readonly wording: Wording
  readonly paint: Paint
  readonly isolation: Isolation
}

/** Forms that a person looks through; `--format json` has them all. */
const shownForms = 20

/** A glossary in numbers, for a person. */
export function glossaryStatsList(stats: GlossaryStats, how: StatsPrinting): string {
  const {say} = how.wording
  const title = (key: string): string => how.paint(say(key), 'strong')
  const counts = (list: readonly Count[]): string[] =>
    list.map(({name, count}) => `  ${name === '' ? say('glossary.none') : quote(how, name)}: ${count}`)
  const lines = [
    say('glossary.totals', {
      concepts: say('count.concepts', {count: stats.concepts}),
      forms: say('count.forms', {count: stats.files.reduce((sum, {forms}) => sum + forms, 0)}),
      specs: say('count.specs', {count: stats.specs}),
    }),
    ...(stats.leftOut === 0
      ? []
      : [say('glossary.left-out', {concepts: say('count.concepts', {count: stats.leftOut})})]),
    title('glossary.by-file'),
    ...stats.files.map(({path, concepts, forms}) => {
      const values = {concepts: say('count.concepts', {count: concepts}), forms: say('count.forms', {count: forms})}
      return `  ${say('glossary.file', {path, ...values})}`
    }),
    title('glossary.by-status'),
    ...(['ar', 'en'] as const).map((lang) => statusLine(stats, lang, how)),
    title('glossary.by-pos'),
    ...counts(stats.pos),
    title('glossary.by-domain'),
    ...counts(stats.domains),
    ...(stats.texts === null ? [] : textLines(stats.texts, how)),
  ]
  return `${lines.join('\n')}\n`
}

function statusLine({forms}: GlossaryStats, lang: Lang, {wording: {say}}: StatsPrinting): string {
  const parts = (['preferred', 'admitted', 'deprecated', 'short'] as const).map(
    (status) => `${say(`status.${status}`)} ${forms[lang][status]}`,
  )
  return `  ${say(`report.column.${lang}`)}: ${parts.join(say('glossary.comma'))}`
}

function textLines(texts: TextStats, how: StatsPrinting): string[] {
  const {say} = how.wording
  const deprecated = texts.forms.filter(({status}) => status === 'deprecated')
  const shares = (['ar', 'en'] as const).flatMap((lang) => {
    const share = texts.houseShare[lang]
    if (share === null) return []
    return [`  ${say('glossary.house-share', {lang: say(`report.column.${lang}`), percent: Math.round(share * 100)})}`]
  })
  return [
    how.paint(say('glossary.in-texts', {documents: say('count.documents', {count: texts.documents})}), 'strong'),
    `  ${say('glossary.seen', {seen: texts.seen.length, unseen: texts.unseen.length})}`,
    `  ${say('glossary.seen-forms', {seen: texts.forms.length, unseen: texts.unseenForms.length})}`,
    ...shares,
    ...formLines('glossary.deprecated-used', deprecated, how),
    ...formLines('glossary.commonest', texts.forms, how),
  ]
}

function formLines(key: string, forms: readonly CountedForm[], how: StatsPrinting): string[] {
  if (forms.length === 0) return []
  const more = forms.length - shownForms
  return [
    how.paint(how.wording.say(key), 'strong'),
    ...forms
      .slice(0, shownForms)
      .map(({count, form, concept}) => `  ${count} × ${quote(how, form)}  ${quote(how, concept)}`),
    ...(more > 0 ? [`  ${how.wording.say('glossary.more', {count: more})}`] : []),
  ]
}

/** Names from the file do not mix with the line around them. */
function quote({isolation}: StatsPrinting, text: string): string {
  return isolate(text, isolation)
}
