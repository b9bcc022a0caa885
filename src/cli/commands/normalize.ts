import {resolve} from 'node:path'
import {InputError} from '../../errors.ts'
import type {CheckedText, Edit} from '../../model.ts'
import {normalize as normalizeText} from '../../normalize/normalize.ts'
import {check} from '../../pipeline.ts'
import {readerFor} from '../../read/formats.ts'
import {changesList} from '../../report/changes-list.ts'
import {applyEdits} from '../../text/edits.ts'
import {patchText} from '../../write/patch-text.ts'
import {readBytes, saveFile} from '../../workspace/files.ts'
import {gather, startRun} from '../gather.ts'
import type {Action, Options} from '../action.ts'
import type {Session} from '../session.ts'

/** Formats whose text is the file itself, so that an edit of the text is an edit of the file. */
const patchable = ['markdown', 'text']

/** `muqabala normalize`: shows spellings brought to the house form; `--write` saves them and touches nothing else. */
export const normalize: Action = async (session, files, options) => {
  const run = await startRun(session, options)
  const {pairs, texts} = await gather(session, run, {files, options})
  const findings = check(pairs, texts, run.context)
  const only = options.only as string[] | undefined
  const wanted = new Set(files.map((file) => (file === '-' ? '(stdin)' : resolve(session.world.cwd, file))))
  let total = 0
  for (const text of [...pairs.flatMap(({ar, en}) => [ar, en]), ...texts]) {
    const base = texts.includes(text) ? session.world.cwd : run.root
    if (texts.includes(text) === false && files.length > 0 && !isNamed(resolve(base, text.document.name), wanted))
      continue
    const {edits} = normalizeText(text.document, findings, only === undefined ? {} : {only})
    const made = await session.attempt(() => apply(session, {text, edits, base, options}))
    total += made ?? 0
  }
  const key = options.write ? 'normalize.written' : total > 0 ? 'normalize.shown' : 'normalize.none'
  await session.remark(key, {changes: session.wording.say('count.changes', {count: total})})
}

/** A pair's partner comes along for its evidence, but only what was named is changed. */
function isNamed(path: string, wanted: ReadonlySet<string>): boolean {
  return [...wanted].some((one) => path === one || path.startsWith(`${one}/`))
}

interface Change {
  readonly text: CheckedText
  readonly edits: readonly Edit[]
  readonly base: string
  readonly options: Options
}

/** Shows or saves the changes of one text; the number of them. */
async function apply(session: Session, {text, edits, base, options}: Change): Promise<number> {
  const {document} = text
  if (document.name === '(stdin)' && options.write) {
    await session.world.out(applyEdits(document.text, edits))
    return edits.length
  }
  if (edits.length === 0) return 0
  if (!options.write) {
    await session.world.out(`${changesList(document, edits, session.colour)}\n`)
    return edits.length
  }
  const path = resolve(base, document.name)
  if (!patchable.includes(readerFor(path, null).name)) {
    throw new InputError('format-cannot-write', {path: document.name, args: {format: document.format}})
  }
  const bytes = await readBytes(path)
  if (options.backup) await saveFile(await freeName(`${path}.bak`), bytes)
  await saveFile(path, patchText(bytes, edits))
  return edits.length
}

/** An earlier backup is not overwritten: NAME.bak, NAME.bak.2, … */
async function freeName(path: string): Promise<string> {
  let free = path
  for (let at = 2; (await readBytes(free, {optional: true})) !== null; at++) free = `${path}.${at}`
  return free
}
