import {stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {checks} from '../../check/checks.ts'
import {createWording} from '../../report/wording.ts'
import {configJsonSchema} from '../../workspace/config-schema.ts'
import {saveFile} from '../../workspace/files.ts'
import {exampleFiles} from '../example-files.ts'
import {shownPath} from '../load-text.ts'
import type {Action} from '../action.ts'

/** `muqabala init`: a workspace with a small example. Files that are there stay as they are. */
export const init: Action = async (session, [folder = '.']) => {
  const root = resolve(session.world.cwd, folder)
  const {say} = createWording(session.wording.lang)
  const schema = configJsonSchema(checks, (id) => say(`check.${id}.title`))
  const files = {...exampleFiles(session.wording), 'muqabala.schema.json': `${JSON.stringify(schema, null, 2)}\n`}
  for (const [name, content] of Object.entries(files)) {
    const path = resolve(root, name)
    const isThere = (await stat(path).catch(() => null)) !== null
    if (!isThere) await saveFile(path, content)
    await session.world.out(
      `${session.wording.say(isThere ? 'init.kept' : 'init.written', {path: shownPath(session, path)})}\n`,
    )
  }
  await session.world.out(`\n${session.wording.say('init.next')}\n`)
}
