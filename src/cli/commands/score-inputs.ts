import {stat} from 'node:fs/promises'
import {relative, resolve, sep} from 'node:path'
import {InputError} from '../../errors.ts'
import type {Lang} from '../../model.ts'
import {decodeSure} from '../../bytes/decode.ts'
import {type LinkFormat, linkFormatUnknown, readLinkDocuments} from '../../read/links/link-documents.ts'
import {isOffice} from '../../bytes/office-bytes.ts'
import type {LinkDocument} from '../../score-model.ts'
import {filesIn} from '../../workspace/discover.ts'
import {readBytes} from '../../workspace/files.ts'
import type {Options} from '../action.ts'
import {readStdin, shownPath} from '../load-text.ts'
import {renamed} from '../renamed.ts'
import type {Session} from '../session.ts'

/** Endings of files that hold links, with the format each one says. */
const endings: readonly (readonly [ending: string, format: LinkFormat])[] = [
  ['.json', 'json'],
  ['.jsonl', 'json'],
  ['.ndjson', 'json'],
  ['.ladder', 'ladder'],
  ['.vecalign', 'vecalign'],
]

/** What to do with each of the two operands. */
type Role = 'gold' | 'predicted'

/** A file of links with its documents. */
interface LinkFile {
  /** Inside its folder, without its ending. */
  readonly name: string
  readonly documents: readonly LinkDocument[]
}

/**
 * The documents of gold and of the prediction. A folder stands for the files of links in it; those of two folders are
 * paired by name.
 *
 * @throws InputError for a file that cannot be read; `links-none`, `link-id-twice`, `pair-ambiguous`
 */
export async function loadLinks(
  session: Session,
  paths: Readonly<Record<Role, string>>,
  options: Options,
): Promise<Record<Role, LinkDocument[]>> {
  const load = async (role: Role): Promise<{files: LinkFile[]; isFolder: boolean}> => {
    const path = paths[role]
    const full = resolve(session.world.cwd, path)
    const isFolder = path !== '-' && ((await stat(full).catch(() => null))?.isDirectory() ?? false)
    const named = isFolder ? await namedFiles(session, full) : [{path, name: nameOf(path)}]
    const files: LinkFile[] = []
    for (const file of named) files.push(await loadFile(session, file, {options, role}))
    return {files, isFolder}
  }
  const gold = await load('gold')
  const predicted = await load('predicted')
  const isAnyFolder = gold.isFolder || predicted.isFolder
  const name = (files: readonly LinkFile[], others: readonly LinkFile[]): LinkDocument[] =>
    files.flatMap((file) => nameDocuments(file, gold.isFolder && predicted.isFolder ? others : null))
  const sets = isAnyFolder
    ? {gold: name(gold.files, predicted.files), predicted: name(predicted.files, gold.files)}
    : {gold: [...gold.files[0].documents], predicted: [...predicted.files[0].documents]}
  if (sets.gold.length === 0) throw new InputError('links-none', {path: paths.gold})
  refuseTwice(sets.gold)
  refuseTwice(sets.predicted)
  return sets
}

/** The files of links in a folder; two of one name are a problem. */
async function namedFiles(session: Session, folder: string): Promise<{path: string; name: string}[]> {
  const paths = new Map<string, string>()
  for (const file of await filesIn(
    folder,
    endings.map(([ending]) => ending),
  )) {
    const name = nameOf(relative(folder, file).replaceAll(sep, '/'))
    const path = shownPath(session, file)
    const other = paths.get(name)
    if (other !== undefined) throw new InputError('pair-ambiguous', {path, args: {other}})
    paths.set(name, path)
  }
  if (paths.size === 0) throw new InputError('links-none', {path: shownPath(session, folder)})
  return [...paths].map(([name, path]) => ({name, path}))
}

async function loadFile(
  session: Session,
  {path, name}: {path: string; name: string},
  {options, role}: {options: Options; role: Role},
): Promise<LinkFile> {
  const shown = path === '-' ? '(stdin)' : path
  const bytes =
    path === '-' ? await readStdin(session) : await readBytes(resolve(session.world.cwd, path)).catch(renamed(shown))
  if (isOffice(bytes)) throw linkFormatUnknown(shown)
  const {text} = decodeSure(bytes, shown)
  if (text.trim() === '') throw new InputError('empty-file', {path: shown})
  const source: Lang = options.source === 'en' ? 'en' : 'ar'
  return {
    name,
    documents: readLinkDocuments(text, {name: shown, format: formatOf(path, options), id: name, role, source}),
  }
}

/** By the ending; else as `--from` says; else the content decides. */
function formatOf(path: string, {from}: Options): LinkFormat | null {
  const lower = path.toLowerCase()
  const known = endings.find(([ending]) => lower.endsWith(ending))?.[1]
  return known ?? endings.find(([, format]) => format === from)?.[1] ?? null
}

function nameOf(path: string): string {
  const ending = endings.find(([one]) => path.toLowerCase().endsWith(one))?.[0] ?? ''
  return path.slice(0, path.length - ending.length)
}

/**
 * A document without an id goes by the name of its file.
 *
 * @param others the files of the other folder, where both are folders: the documents of a file then belong to those of the
 * file of the same name, and one alone to one alone, whatever their ids
 */
function nameDocuments({name, documents}: LinkFile, others: readonly LinkFile[] | null): LinkDocument[] {
  const partner = others?.find((other) => other.name === name)?.documents.length ?? 1
  const isPair = others !== null && documents.length === 1 && partner === 1
  return documents.map((document) => {
    if (isPair || (documents.length === 1 && !document.isNamed)) return {...document, id: name}
    return others === null ? document : {...document, id: `${name}/${document.id}`}
  })
}

function refuseTwice(documents: readonly LinkDocument[]): void {
  const seen = new Map<string, LinkDocument>()
  for (const document of documents) {
    const other = seen.get(document.id)
    if (other !== undefined) {
      const otherPlace = [other.place.path, other.place.line].filter((part) => part !== undefined).join(':')
      throw new InputError('link-id-twice', {...document.place, args: {id: document.id, otherPlace}})
    }
    seen.set(document.id, document)
  }
}
