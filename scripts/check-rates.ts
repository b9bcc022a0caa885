/**
 * How often each check speaks on aligned pairs that a person translated with care: false alarms, nearly all of them.
 *
 *     npm run check-rates -- FILE.jsonl [--glossary FOLDER] [--show RULE] [--write]
 *
 * `--write` keeps the figures in data/check-rates.yaml, from where docs/checks.md has them.
 *
 * The file has a record a line, `{ar: […], en: […]}`, with as many Arabic segments as English ones, or `{ar: "…", en: "…"}`.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {checks} from '../src/check/checks.ts'
import type {Document, Finding, Lang, Link} from '../src/model.ts'
import {check, type Context, prepare, readPair} from '../src/pipeline.ts'
import {createWording} from '../src/report/wording.ts'
import {wordFinding} from '../src/report/word-finding.ts'
import {loadGlossary} from '../src/workspace/load-glossary.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {glossary: {type: 'string'}, show: {type: 'string'}, write: {type: 'boolean'}},
})
const {concepts} = await loadGlossary(process.cwd(), values.glossary === undefined ? [] : [values.glossary])
const context = prepare(concepts)
const records = readFileSync(positionals[0], 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as {ar: string | string[]; en: string | string[]})

let pairs = 0
const findings: {finding: Finding; texts: Record<Lang, string>}[] = []
for (const {ar, en} of records) {
  const sides = {ar: [ar].flat(), en: [en].flat()}
  pairs += sides.ar.length
  for (const finding of checkRows(sides, context)) findings.push(finding)
}

const perHundred = (count: number): string => ((count * 100) / pairs).toFixed(2)
const count = (rule: string | null, level: string): number =>
  findings.filter(({finding}) => (rule === null || finding.rule === rule) && finding.level === level).length
console.log(`${pairs} pairs; findings per 100 pairs (errors, warnings, notes)`)
for (const rule of [null, ...checks.map(({id}) => id)]) {
  const figures = ['error', 'warning', 'note'].map((level) => count(rule, level))
  if (rule !== null && figures.every((figure) => figure === 0)) continue
  console.log(`${(rule ?? 'all').padEnd(28)} ${figures.map((figure) => perHundred(figure).padStart(7)).join(' ')}`)
}
if (values.write === true) writeRates()

const wording = createWording('en')
for (const {finding, texts} of findings.filter((one) => one.finding.rule === values.show)) {
  console.log(
    `\n${finding.level} ${wordFinding(finding, wording)}\n  ${lineOf(finding, 'ar', texts)}\n  ${lineOf(finding, 'en', texts)}`,
  )
}

/** Every row a link, the texts of a record one document a side. */
function checkRows(sides: Record<Lang, string[]>, known: Context): {finding: Finding; texts: Record<Lang, string>}[] {
  const documents = {ar: documentOf(sides.ar, 'ar'), en: documentOf(sides.en, 'en')}
  const read = readPair({name: 'pair', ...documents}, known)
  const links = sides.ar.map((_, row): Link => {
    const inRow = (lang: Lang): number[] =>
      read[lang].segments.filter(({block}) => block === row).map(({index}) => index)
    return {
      ar: inRow('ar'),
      en: inRow('en'),
      confidence: 1,
      status: 'auto',
      isMoved: false,
      isDropped: false,
      evidence: [],
    }
  })
  const found = check([{name: 'pair', ar: read.ar, en: read.en, links, lostLinks: 0}], [], known)
  const texts = {ar: documents.ar.text, en: documents.en.text}
  return found.map((finding) => ({finding, texts}))
}

function documentOf(lines: readonly string[], lang: Lang): Document {
  const blocks: Document['blocks'][number][] = []
  let start = 0
  for (const line of lines) {
    blocks.push({start, end: start + line.length, kind: 'paragraph', opaque: []})
    start += line.length + 1
  }
  return {name: lang, format: 'text', lang, text: lines.join('\n'), blocks}
}

function lineOf(finding: Finding, lang: Lang, texts: Record<Lang, string>): string {
  const place = finding[lang]
  if (place === null) return ''
  const text = texts[lang]
  const start = text.lastIndexOf('\n', place.start - 1) + 1
  const end = text.indexOf('\n', place.end)
  const line = text.slice(start, end < 0 ? undefined : end)
  return `${line.slice(0, place.start - start)}⟦${line.slice(place.start - start, place.end - start)}⟧${line.slice(place.end - start)}`
}

/** The comment at the top of the file stays. */
function writeRates(): void {
  const path = new URL('../data/check-rates.yaml', import.meta.url)
  const comment = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('#'))
  const rows = checks.flatMap(({id}) => {
    const [error, warning, note] = ['error', 'warning', 'note'].map((level) => Number(perHundred(count(id, level))))
    return error + warning + note === 0 ? [] : [`${id}: {error: ${error}, warning: ${warning}, note: ${note}}`]
  })
  writeFileSync(path, `${[...comment, ...(rows.length === 0 ? ['{}'] : rows)].join('\n')}\n`)
}
