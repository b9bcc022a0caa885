import {readdir} from 'node:fs/promises'
import {join, relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import type {Lang} from '../model.ts'
import type {Config} from './config-schema.ts'
import {causeOf} from './files.ts'
import {keyOfName} from './name-keys.ts'
import type {StatedPairs} from './pairs-file.ts'

/** A pair of texts of the workspace; paths relative to it, with forward slashes. */
export interface PairFiles {
  /** Path of the Arabic text inside its folder, without its ending. */
  readonly name: string
  readonly ar: string
  readonly en: string
}

/** A text whose name no text of the other language has. */
export interface LooseText {
  readonly lang: Lang
  /** Path inside the folder of texts, without its ending. */
  readonly name: string
  /** From the workspace, with forward slashes. */
  readonly path: string
  /** The path, without ending, that its partner would have by its name. */
  readonly wanted: string
}

/** The pairs there are, the files that have no partner by name, and files of which nobody can say which is meant. */
export interface Discovery {
  readonly pairs: readonly PairFiles[]
  readonly loose: readonly LooseText[]
  readonly problems: readonly InputProblem[]
}

/** What to look for. */
export interface DiscoverOptions {
  /** File-name endings of the formats that can be read, e.g. `.md`. */
  readonly endings: readonly string[]
  /** Pairs that a file states; their texts are not looked at again. */
  readonly stated?: StatedPairs | null
}

/**
 * The pairs of a workspace: the stated ones, then those of equal names, then those whose names differ in a mark of language
 * or in capitals only; in the order of code units of their names.
 *
 * @throws InputError `no-input` when a folder of texts is missing and nothing is stated
 */
export async function discoverPairs(folder: string, config: Config, options: DiscoverOptions): Promise<Discovery> {
  const {endings, stated = null} = options
  const problems: InputProblem[] = []
  const find = async (lang: Lang): Promise<Map<string, string>> =>
    textsIn({folder, texts: config.texts[lang], endings, stated}, problems)
  const ar = await find('ar')
  const en = await find('en')
  for (const {args} of problems) {
    ar.delete(String(args?.name))
    en.delete(String(args?.name))
  }
  const named = [...takeEqual(ar, en), ...takeAlike(ar, en, problems)]
  const taken = new Map(stated?.pairs.map((pair) => [pair.name, pair]))
  for (const {name, ar: path} of named) {
    const other = taken.get(name)
    if (other !== undefined) problems.push({code: 'pair-name-taken', path, args: {other: other.ar, name}})
  }
  const pairs = [...taken.values(), ...named.filter(({name}) => !taken.has(name))]
  return {
    pairs: pairs.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    loose: [...looseTexts(ar, 'ar', config.texts.en), ...looseTexts(en, 'en', config.texts.ar)],
    problems,
  }
}

/** Takes the texts of equal names out of both maps. */
function takeEqual(ar: Map<string, string>, en: Map<string, string>): PairFiles[] {
  const pairs: PairFiles[] = []
  for (const [name, path] of ar) {
    const other = en.get(name)
    if (other === undefined) continue
    pairs.push({name, ar: path, en: other})
    ar.delete(name)
    en.delete(name)
  }
  return pairs
}

/** The same for names that are equal but for a mark of language or capitals. Where several are, none is taken for another. */
function takeAlike(ar: Map<string, string>, en: Map<string, string>, problems: InputProblem[]): PairFiles[] {
  const arKeys = groupByKey(ar, 'ar')
  const enKeys = groupByKey(en, 'en')
  const pairs: PairFiles[] = []
  for (const [key, names] of arKeys) {
    const others = enKeys.get(key)
    if (others === undefined) continue
    const arPaths = names.map((name) => take(ar, name))
    const enPaths = others.map((name) => take(en, name))
    if (names.length === 1 && others.length === 1) pairs.push({name: names[0], ar: arPaths[0], en: enPaths[0]})
    for (const [first, ...more] of [arPaths, enPaths]) {
      for (const path of more) problems.push({code: 'pair-ambiguous', path, args: {other: first, name: key}})
    }
  }
  return pairs
}

function groupByKey(texts: ReadonlyMap<string, string>, lang: Lang): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const name of texts.keys()) {
    const key = keyOfName(name, lang)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [name])
    else group.push(name)
  }
  return groups
}

function take(texts: Map<string, string>, name: string): string {
  const path = texts.get(name) ?? name
  texts.delete(name)
  return path
}

function looseTexts(texts: ReadonlyMap<string, string>, lang: Lang, otherFolder: string): LooseText[] {
  return [...texts].map(([name, path]) => {
    return {lang, name, path, wanted: join(otherFolder, name).replaceAll(sep, '/')}
  })
}

/** Files of a folder by name without ending. Two of one name are a problem: neither may be taken for the other. */
async function textsIn(
  where: {folder: string; texts: string; endings: readonly string[]; stated: StatedPairs | null},
  problems: InputProblem[],
): Promise<Map<string, string>> {
  const root = join(where.folder, where.texts)
  const texts = new Map<string, string>()
  for (const file of await filesIn(root, where.endings).catch(noTexts(where))) {
    if (where.stated?.files.has(file.normalize()) === true) continue
    const inFolder = relative(root, file).replaceAll(sep, '/')
    const name = nameOfText(inFolder, where.endings)
    const path = `${where.texts.replace(/\/+$/u, '')}/${inFolder}`
    const other = texts.get(name)
    if (other === undefined) texts.set(name, path)
    else problems.push({code: 'pair-ambiguous', path, args: {other, name}})
  }
  return texts
}

/** A path without the ending of its format. */
function nameOfText(path: string, endings: readonly string[]): string {
  const ending = endings.find((one) => path.toLowerCase().endsWith(one)) ?? ''
  return path.slice(0, path.length - ending.length)
}

/** A workspace without its folders of texts has nothing to work on, unless a file states pairs. */
function noTexts({texts, stated}: {texts: string; stated: StatedPairs | null}): (error: unknown) => string[] {
  return (error) => {
    const isMissing = error instanceof InputError && error.problems[0].code === 'file-not-found'
    if (isMissing && stated !== null) return []
    throw isMissing ? new InputError('no-input', {args: {folder: texts}}) : error
  }
}

/**
 * The files below a folder that end so, hidden ones and those in hidden folders left out, in the order of code units.
 *
 * @throws InputError `file-not-found`, or `file-unreadable` with the cause
 */
export async function filesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  try {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true})
    return entries
      .filter((entry) => !entry.isDirectory() && !/~$|^~\$/u.test(entry.name))
      .map((entry) => resolve(entry.parentPath, entry.name))
      .filter((path) => !/(?:^|[/\\])\./u.test(relative(folder, path)))
      .filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending)))
      .toSorted()
  } catch (error) {
    const cause = causeOf(error)
    if (cause === 'ENOENT' || cause === 'ENOTDIR') throw new InputError('file-not-found', {path: folder})
    throw new InputError('file-unreadable', {path: folder, args: {cause}})
  }
}
