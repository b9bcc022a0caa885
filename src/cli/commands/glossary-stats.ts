import {
  type Count,
  countGlossary,
  type CountedForm,
  type GlossaryStats,
  type TextStats,
} from '../../lint/count-glossary.ts'
import type {Lang} from '../../model.ts'
import {isolate} from '../../report/wording.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'
import {loadInputs, measureCorpus} from './glossary-inputs.ts'
import {brokenProblems} from './glossary-output.ts'

/** Forms that a person looks through; `--format json` has them all. */
const shownForms = 20

/** `muqabala glossary stats`: a glossary in numbers, and what texts say of it. */
export const glossaryStats: Action = async (session, named, options) => {
  const {files} = await loadInputs(session, named, options)
  await session.complain(brokenProblems(files))
  const texts = await measureCorpus(session, options, files)
  const stats = countGlossary(files, texts?.measure ?? null)
  if (options.format === 'json') await session.world.out(`${JSON.stringify({version: 1, ...stats}, null, 1)}\n`)
  else if (files.length > 0) await session.world.out(toText(stats, session))
}

function toText(stats: GlossaryStats, session: Session): string {
  const {say} = session.wording
  const title = (key: string): string => session.paint(say(key), 'strong')
  const counts = (list: readonly Count[]): string[] =>
    list.map(({name, count}) => `  ${name === '' ? say('glossary.none') : quote(session, name)}: ${count}`)
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
    ...(['ar', 'en'] as const).map((lang) => statusLine(stats, lang, session)),
    title('glossary.by-pos'),
    ...counts(stats.pos),
    title('glossary.by-domain'),
    ...counts(stats.domains),
    ...(stats.texts === null ? [] : textLines(stats.texts, session)),
  ]
  return `${lines.join('\n')}\n`
}

function statusLine({forms}: GlossaryStats, lang: Lang, {wording: {say}}: Session): string {
  const parts = (['preferred', 'admitted', 'deprecated', 'short'] as const).map(
    (status) => `${say(`status.${status}`)} ${forms[lang][status]}`,
  )
  return `  ${say(`report.column.${lang}`)}: ${parts.join(say('glossary.comma'))}`
}

function textLines(texts: TextStats, session: Session): string[] {
  const {say} = session.wording
  const deprecated = texts.forms.filter(({status}) => status === 'deprecated')
  const shares = (['ar', 'en'] as const).flatMap((lang) => {
    const share = texts.houseShare[lang]
    if (share === null) return []
    return [`  ${say('glossary.house-share', {lang: say(`report.column.${lang}`), percent: Math.round(share * 100)})}`]
  })
  return [
    session.paint(say('glossary.in-texts', {documents: say('count.documents', {count: texts.documents})}), 'strong'),
    `  ${say('glossary.seen', {seen: texts.seen.length, unseen: texts.unseen.length})}`,
    `  ${say('glossary.seen-forms', {seen: texts.forms.length, unseen: texts.unseenForms.length})}`,
    ...shares,
    ...formLines('glossary.deprecated-used', deprecated, session),
    ...formLines('glossary.commonest', texts.forms, session),
  ]
}

function formLines(key: string, forms: readonly CountedForm[], session: Session): string[] {
  if (forms.length === 0) return []
  const more = forms.length - shownForms
  return [
    session.paint(session.wording.say(key), 'strong'),
    ...forms
      .slice(0, shownForms)
      .map(({count, form, concept}) => `  ${count} × ${quote(session, form)}  ${quote(session, concept)}`),
    ...(more > 0 ? [`  ${session.wording.say('glossary.more', {count: more})}`] : []),
  ]
}

/** Names from the file do not mix with the line around them. */
function quote({world}: Session, text: string): string {
  return isolate(text, world.isTty.out ? 'isolated' : 'bare')
}
