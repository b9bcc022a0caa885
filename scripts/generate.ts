/** Validates the files of `data/` and writes `src/data/*.ts` from them, and the JSON Schemas of the configuration and of YAML glossaries. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {parse} from 'yaml'
import en from '../src/locales/en.json' with {type: 'json'}
import {z} from 'zod'
import type {CheckRates} from './checks/document-checks.ts'
import type {DataFile} from './data/data-file.ts'
import {presetProblems} from './data/check-presets.ts'
import {dataFiles} from './data/data-files.ts'
import {generateReportPage} from './report-page.ts'

const root = new URL('../', import.meta.url)
const problems: string[] = []

mkdirSync(new URL('src/data', root), {recursive: true})
for (const file of dataFiles) generateData(file)
generateReportPage(root)
await generateSchemas()
await generateChecks()
generateMessages()

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exitCode = 2
}

function generateData(file: DataFile): void {
  const path = `data/${file.source?.file ?? `${file.name}.yaml`}`
  const complain = (message: string): void => {
    problems.push(`${path}: ${message}`)
  }
  const text = readFileSync(new URL(path, root), 'utf8')
  const value: unknown = file.source === undefined ? parse(text) : file.source.read(text)
  const checked = file.schema.safeParse(value)
  if (!checked.success) {
    complain(z.prettifyError(checked.error))
    return
  }
  const built = file.build(checked.data, complain)
  const name = file.name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
  const code =
    `// Made from ${path} by \`npm run generate\`; edit that file.\n` +
    `export const ${name}: ${file.type} = ${visibly(JSON.stringify(built))}\n`
  writeFileSync(new URL(`src/data/${file.name}.ts`, root), code)
}

/** Marks that nobody sees in code are escapes there. */
function visibly(json: string): string {
  return json.replace(
    /[\u064B-\u0652\u0670\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** What they are made from is loaded only now, since it uses the data that were made just now. */
async function generateSchemas(): Promise<void> {
  const [{checks}, {checkPresets}, {configJsonSchema}, {glossaryJsonSchema}, {profileJsonSchema}, {spellingRules}] =
    await Promise.all([
      import('../src/check/checks.ts'),
      import('../src/data/check-presets.ts'),
      import('../src/workspace/config-schema.ts'),
      import('../src/glossary/glossary-schema.ts'),
      import('../src/workspace/profile-schema.ts'),
      import('../src/data/spelling-rules.ts'),
    ])
  const save = (name: string, schema: object): void =>
    writeFileSync(new URL(`schema/${name}.schema.json`, root), `${JSON.stringify(schema, null, 2)}\n`)
  mkdirSync(new URL('schema', root), {recursive: true})
  problems.push(
    ...presetProblems(
      checkPresets,
      checks.map(({id}) => id),
    ),
  )
  const titles: Readonly<Record<string, {readonly title: string}>> = en.check
  save(
    'muqabala',
    configJsonSchema(checks, (id) => titles[id]?.title ?? id),
  )
  save('glossary', glossaryJsonSchema())
  save('spelling-profile', profileJsonSchema(spellingRules.rules))
}

/** The pages of checks for `docs/`. */
async function generateChecks(): Promise<void> {
  const [{documentChecks}, rates] = await Promise.all([
    import('./checks/document-checks.ts'),
    parse(readFileSync(new URL('data/check-rates.yaml', root), 'utf8')) as CheckRates,
  ])
  for (const lang of ['en', 'ar'] as const) {
    const page = `docs/checks${lang === 'ar' ? '.ar' : ''}.md`
    writeFileSync(new URL(page, root), await documentChecks(lang, rates))
  }
}

/** The table of problems for `docs/`, from their English sentences. */
function generateMessages(): void {
  const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll(/\{\{(\w+)\}\}/gu, '*$1*')
  const rows = Object.entries(en.problem).map(([code, sentence]) => `| \`${code}\` | ${cell(sentence)} |`)
  const head = `# Problems with the input

Made from \`src/locales/en.json\` by \`npm run generate\`. Each is an \`InputProblem\` with this code, and with file, line and column
where they are known; branch on the code, not on the wording.

| Code | What is said |
|---|---|
`
  writeFileSync(new URL('docs/problems.md', root), `${head}${rows.join('\n')}\n`)
}
