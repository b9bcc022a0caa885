import type {Check, CheckOption, Example} from '../../src/check/check.ts'
import {checks} from '../../src/check/checks.ts'
import type {Lang} from '../../src/model.ts'
import {createWording, type Wording} from '../../src/report/wording.ts'
import {wordFinding} from '../../src/report/word-finding.ts'
import {exampleContext, runExample} from './run-example.ts'

/** How often a check spoke on careful translations: findings per 100 pairs, by level. */
export type CheckRates = Readonly<
  Record<string, {readonly error: number; readonly warning: number; readonly note: number}>
>

/**
 * The page of all checks in a language, from what each says of itself: explanation, level, options, examples with what is
 * said of them, and how often it speaks on careful translations.
 *
 * @param rates of each check that spoke at all
 */
export async function documentChecks(lang: Lang, rates: CheckRates): Promise<string> {
  const wording = createWording(lang)
  const {say} = wording
  const families = [...new Set(checks.map(({family}) => family))]
  const parts: string[] = [
    `# ${say('checks-page.title')}`,
    say('checks-page.made'),
    say('checks-page.intro', {count: checks.length}),
    say('checks-page.reading'),
    say('checks-page.rates'),
  ]
  for (const family of families) {
    const own = checks.filter((check) => check.family === family)
    parts.push(`## ${say(`checks-page.family.${family}`)}`, indexOf(own, wording))
    for (const check of own) parts.push(await section(check, wording, rates))
  }
  const page = `${parts.join('\n\n')}\n`
  return lang === 'ar' ? `<div dir="rtl">\n\n${page}\n</div>\n` : page
}

function indexOf(own: readonly Check[], {say}: Wording): string {
  return own.map(({id}) => `- [\`${id}\`](#${id}): ${say(`check.${id}.title`)}`).join('\n')
}

async function section(check: Check, wording: Wording, rates: CheckRates): Promise<string> {
  const {id, level, isOptional, options, examples} = check
  const {say} = wording
  const rate = rates[id] ?? {error: 0, warning: 0, note: 0}
  const figures = {error: String(rate.error), warning: String(rate.warning), note: String(rate.note)}
  const facts = [
    `${say('checks-page.level', {level: say(`level.${level}`)})}${isOptional === true ? ` ${say('checks-page.optional')}` : ''}`,
    say('checks-page.rate', figures),
  ]
  const reported: string[] = []
  for (const example of examples.reported) reported.push(await reportedLine(check, example, wording))
  const silent = examples.silent.map((example) => `- ${textOf(example)}`)
  return [
    `### ${id}`,
    `**${say(`check.${id}.title`)}.** ${say(`check.${id}.about`)}`,
    facts.join(' '),
    ...(options === undefined ? [] : [optionLines(id, options, wording)]),
    say('checks-page.reported'),
    reported.join('\n'),
    say('checks-page.silent'),
    silent.join('\n'),
  ].join('\n\n')
}

function optionLines(id: string, options: Readonly<Record<string, CheckOption>>, {say}: Wording): string {
  return Object.entries(options)
    .map(([name, option]) => {
      const value = Array.isArray(option.default) ? `[${option.default.join(', ')}]` : String(option.default)
      return `- ${say('checks-page.option', {name: `\`${name}\``, value: `\`${value}\``})} ${say(`check.${id}.options.${name}`)}`
    })
    .join('\n')
}

async function reportedLine(check: Check, example: Example, wording: Wording): Promise<string> {
  const {findings} = await runExample(check, example, context)
  const said = [...new Set(findings.map((finding) => wordFinding(finding, wording)))]
  const fixed = example.fixed === undefined ? '' : ` → ${shown(example.fixed)}`
  return [`- ${textOf(example)}${fixed}`, ...said.map((sentence) => `  - ${escapeMarkdown(sentence)}`)].join('\n')
}

const context = exampleContext()

function textOf({ar, en}: Example): string {
  return [ar, en]
    .filter((side) => side !== undefined)
    .map(shown)
    .join(' / ')
}

/** On one line, as code, so that Markdown changes nothing in it; what shows nothing is written as \u. */
function shown(text: string): string {
  const visible = text
    .replaceAll('\n', ' \u23CE ')
    .replaceAll('\t', '\\t')
    // Marks of direction, zero-width characters and odd blanks.
    .replace(
      /[\u0000-\u001F\u007F-\u00A0\u00AD\u061C\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF\uFFF9-\uFFFC\uE000-\uF8FF]/gu,
      escaped,
    )
  const fence = visible.includes('`') ? '``' : '`'
  return `${fence}${fence === '``' ? ' ' : ''}${visible}${fence === '``' ? ' ' : ''}${fence}`
}

function escaped(mark: string): string {
  return `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, String.raw`\$&`)
}
