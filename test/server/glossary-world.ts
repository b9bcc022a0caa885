import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach} from 'vitest'
import type {GlossaryDecision} from '../../src/review-model.ts'
import {decideGlossary, undoGlossary} from '../../src/server/analyst/glossary-decide.ts'
import {canUndoGlossary} from '../../src/server/analyst/glossary-history.ts'
import {glossaryVersionOf, readGlossaryOf} from '../../src/server/analyst/glossary-of.ts'
import {type AnalystState, createState, runOf} from '../../src/server/analyst/state.ts'
import {configSchema} from '../../src/workspace/config-schema.ts'

/** A glossary in a folder of its own, as an Analyst has it, without its texts. */
export interface GlossaryWorld {
  readonly root: string
  readonly state: AnalystState
  write(path: string, content: string | Uint8Array): void
  read(path: string): Buffer
  text(path: string): string
  /** Every file but the history, by path. */
  all(): Record<string, string>
  version(): Promise<string>
  /** Decides on what there is now. @returns paths that were written, from the folder */
  decide(decision: GlossaryDecision): Promise<string[]>
  undo(): Promise<string[]>
}

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

export function glossaryWorld(
  files: Readonly<Record<string, string | Uint8Array>>,
  config: Readonly<Record<string, unknown>> = {},
): GlossaryWorld {
  const root = mkdtempSync(join(tmpdir(), 'muqabala-glossary-'))
  folders.push(root)
  const write: GlossaryWorld['write'] = (path, content) => {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
  for (const [path, content] of Object.entries(files)) write(path, content)
  const state = createState(
    {cwd: root, root, options: {}, lang: 'en', isReadOnly: false},
    {tell: () => {}, fail: () => {}},
  )
  const run = {root, config: configSchema.parse(config)}
  state.engine = {state: {watched: {run}}} as never
  const inFolder = (paths: readonly string[]): string[] => paths.map((path) => path.slice(root.length + 1)).toSorted()
  const version = (): Promise<string> => glossaryVersionOf(state)
  return {
    root,
    state,
    write,
    read: (path) => readFileSync(join(root, path)),
    text: (path) => readFileSync(join(root, path), 'utf8'),
    all: () => contentOf(root),
    version,
    decide: async (decision) => inFolder(await decideGlossary(state, {version: await version(), decision})),
    undo: async () => inFolder(await undoGlossary(state, {version: await version()})),
  }
}

function contentOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(root, '.muqabala')))
      .map((path): [string, string] => [path.slice(root.length + 1), readFileSync(path).toString('hex')])
      .toSorted(),
  )
}

const csv = 'id,en,ar,ar_deprecated,note\nputin,Putin,بوتين,پوتين,"a, b"\nlavrov,Lavrov,لافروف,,\n'
const yaml = '# ours\n- id: xi\n  en: Xi # leader\n  ar: شي\n\n# end\n'

/** Three concepts in a table and a list. */
export const glossaryFiles: Readonly<Record<'glossary/a.csv' | 'glossary/b.yaml', string>> = {
  'glossary/a.csv': csv,
  'glossary/b.yaml': yaml,
}

export function deprecate(form: string, concept = 'lavrov'): GlossaryDecision {
  return {kind: 'accept', concept, form, as: 'deprecated'}
}

export async function canUndo({state}: GlossaryWorld): Promise<boolean> {
  const run = runOf(state)
  return run !== null && canUndoGlossary(run.root, await readGlossaryOf(state, run))
}
