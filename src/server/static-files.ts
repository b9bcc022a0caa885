import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {InputError} from '../errors.ts'
import {codeOf} from '../workspace/cause-of.ts'

/** A file of the page, in memory. */
export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mime: string
  /** For `ETag`. */
  readonly tag: string
}

const mimes: Readonly<Record<string, string>> = {
  'app.js': 'text/javascript; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
}

/** Where the page lies once it is built. From `dist/server/` that is beside this folder, from the sources in `dist/`. */
export function pageFolder(): string {
  const here = fileURLToPath(import.meta.url)
  return fileURLToPath(new URL(here.endsWith('.ts') ? '../../dist/web/' : '../web/', import.meta.url))
}

/**
 * The files of the page by the names they are asked for. They are read once, so that no name that is asked for ever gets to
 * the disk.
 *
 * @throws InputError `page-missing` where the page is not built
 */
export async function readStaticFiles(folder: string = pageFolder()): Promise<ReadonlyMap<string, StaticFile>> {
  const names = await readdir(folder).catch(missing)
  const wanted = names.filter((name) => name in mimes || name.endsWith('.woff2'))
  if (!Object.keys(mimes).every((name) => wanted.includes(name))) throw new InputError('page-missing')
  return new Map(
    await Promise.all(
      wanted.map(async (name): Promise<[string, StaticFile]> => {
        const bytes = new Uint8Array(await readFile(join(folder, name)))
        const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
        return [name, {bytes, mime: mimes[name] ?? 'font/woff2', tag}]
      }),
    ),
  )
}

function missing(error: unknown): never {
  if (codeOf(error) !== 'ENOENT') throw error
  throw new InputError('page-missing')
}
