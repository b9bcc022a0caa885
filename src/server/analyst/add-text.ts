import {readdir, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {documentOf} from '../../cli/open-text.ts'
import {renamed} from '../../cli/renamed.ts'
import {InputError} from '../../errors.ts'
import type {Lang} from '../../model.ts'
import {openFile} from '../../read/formats.ts'
import {scriptOf} from '../../text/script-of.ts'
import {causeOf, saveFile} from '../../workspace/files.ts'
import {makeFolder} from '../../workspace/make-folder.ts'
import {unwritable} from '../../workspace/unwritable.ts'
import type {SentFile} from '../ports.ts'
import {refuseOutside} from '../inside.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'
import {type AnalystState, neededRun} from './state.ts'
import {splitName, textName} from './text-name.ts'

/** In bytes; a book in Word with its pictures. */
const largest = 64e6

/**
 * A new text of the workspace, beside the others of its language. Where a text of its name is there already, its name gets a
 * number.
 *
 * @returns its path from the workspace
 * @throws Refusal for a name that no text can have, or a text in the other language; InputError where it cannot be read or saved
 */
export async function addText(state: AnalystState, lang: Lang, {name: sent, bytes}: SentFile): Promise<string> {
  const {root, config, reading} = neededRun(state)
  const name = textName(sent)
  if (bytes.length > largest) {
    const args = {megabytes: Math.ceil(bytes.length / 1e6), limit: largest / 1e6}
    throw new InputError('file-too-large', {path: name, args})
  }
  const document = documentOf(await openFile(bytes, {...reading, name, lang}), name)
  const {lang: script} = scriptOf(document.text)
  if (script !== null && script !== lang) {
    throw new Refusal(422, {code: 'text-foreign', message: sayBoth('page.analyst.text-foreign', {name})})
  }
  // With one of the folders missing, nobody would look into the other.
  for (const folder of [config.texts.ar, config.texts.en]) {
    await refuseOutside(root, folder)
    await makeFolder(resolve(root, folder)).catch(unwritable(folder))
  }
  const folder = config.texts[lang].replace(/\/+$/u, '')
  const path = `${folder}/${await claimName(resolve(root, folder), name, folder)}`
  try {
    await saveFile(resolve(root, path), bytes).catch(renamed(path))
  } catch (error) {
    // The empty file that held the name says nothing.
    await rm(resolve(root, path), {force: true})
    throw error
  }
  return path
}

/** Takes a name that no text in the folder has, whatever its ending and its capitals. */
async function claimName(full: string, name: string, folder: string): Promise<string> {
  const {stem, ending} = splitName(name) ?? {stem: name, ending: ''}
  const taken = new Set((await readdir(full)).map((other) => keyOf(splitName(other)?.stem ?? other)))
  for (let number = 1; ; number++) {
    const own = number === 1 ? stem : `${stem}-${number}`
    if (taken.has(keyOf(own))) continue
    const path = join(full, own + ending)
    const isOurs = await writeFile(path, '', {flag: 'wx'}).then(
      () => true,
      (error: unknown) => (causeOf(error) === 'EEXIST' ? false : unwritable(`${folder}/${own}${ending}`)(error)),
    )
    if (isOurs) return own + ending
  }
}

/** Names that some file systems take for one. */
function keyOf(name: string): string {
  return name.normalize().toLowerCase()
}
