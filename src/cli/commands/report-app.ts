import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import type {Said} from '../../page-model.ts'
import {createAnalyst} from '../../server/analyst/analyst.ts'
import {staticPayload} from '../../server/analyst/static-payload.ts'
import {pageFolder, readStaticFiles} from '../../server/static-files.ts'
import {staticPage} from '../../server/static-page.ts'
import {saveFile} from '../../workspace/files.ts'
import type {Options} from '../action.ts'
import {shownPath} from '../load-text.ts'
import {openWorkspace} from '../open-workspace.ts'
import {renamedFrom} from '../renamed.ts'
import type {Session} from '../session.ts'

/**
 * `muqabala report --app`: the pages of `muqabala serve` in a folder, with the whole workspace in them. Other files of the folder
 * stay as they are.
 */
export async function reportApp(session: Session, folder: string, options: Options): Promise<void> {
  // Before the texts are read, which takes time.
  const files = await pageFiles()
  const {root, config} = await openWorkspace(session, options)
  const {cwd} = session.world
  const {lang} = session.wording
  const analyst = createAnalyst({cwd, root, options, lang, isReadOnly: true})
  try {
    const payload = await staticPayload(analyst, root)
    await sayProblems(session, [
      ...payload.project.problems,
      ...payload.project.pairs.flatMap(({problem}) => problem ?? []),
    ])
    if (payload.project.pairs.length === 0) throw new InputError('no-input', {args: {folder: config.texts.ar}})
    await writeFolder(session, resolve(cwd, folder), [...files, ['index.html', staticPage(payload)]])
  } finally {
    await analyst.close()
  }
}

/** Script, stylesheet and fonts, and the licences that ask to go with them. */
async function pageFiles(): Promise<[string, Uint8Array | string][]> {
  const folder = pageFolder()
  const known = [...(await readStaticFiles(folder))].map(([name, {bytes}]): [string, Uint8Array] => [name, bytes])
  const licences = (await readdir(folder)).filter((name) => /\.(?:txt|md)$/u.test(name))
  const texts = await Promise.all(licences.map(async (name) => [name, await readFile(join(folder, name))] as const))
  return [...known, ...texts.map(([name, bytes]): [string, Uint8Array] => [name, bytes])]
}

async function writeFolder(
  session: Session,
  folder: string,
  files: readonly (readonly [string, Uint8Array | string])[],
): Promise<void> {
  const page = join(folder, 'index.html')
  const path = shownPath(session, page)
  const isOver = existsSync(page)
  for (const [name, content] of files) {
    const full = join(folder, name)
    await saveFile(full, content).catch(renamedFrom(full, shownPath(session, full)))
  }
  if (isOver) await session.remark('report.app-over', {path})
  await session.world.out(`${session.wording.say('report.app-written', {path})}\n`)
}

/** What is wrong with settings, glossary and texts. */
async function sayProblems(session: Session, problems: readonly Said[]): Promise<void> {
  const {world, wording} = session
  const unique = new Set(problems.map((said) => said[wording.lang]))
  for (const sentence of unique) {
    // Marks of isolation are for people who look on.
    await world.err(`${world.isTty.err ? sentence : sentence.replaceAll(/[\u2068\u2069]/gu, '')}\n`)
  }
  if (unique.size > 0) session.end(2)
}
