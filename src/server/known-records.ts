import {readdir} from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {checks} from '../check/checks.ts'
import {codeOf} from '../workspace/cause-of.ts'
import {loadConfig} from '../workspace/config.ts'

/** Which paths are those of records: what a page names is looked up here, and never joined to a folder by itself. */
export interface KnownRecords {
  has(path: string): Promise<boolean>
}

/** Milliseconds between two looks at the folder for names that are not known. */
const calm = 200

/**
 * The JSON files below the folder of aligned pairs. A name that is not known is looked for once more, since a pair may have
 * been aligned, or the configuration changed, meanwhile.
 *
 * @param root full path of the workspace
 */
export function createKnownRecords(root: string): KnownRecords {
  let known: ReadonlySet<string> = new Set()
  let looking: Promise<ReadonlySet<string>> | null = null
  let lookedAt = -Infinity
  return {
    async has(path) {
      if (known.has(path)) return true
      if (looking === null && performance.now() - lookedAt < calm) return false
      looking ??= findRecords(root).finally(() => {
        looking = null
        lookedAt = performance.now()
      })
      known = await looking
      return known.has(path)
    },
  }
}

async function findRecords(root: string): Promise<ReadonlySet<string>> {
  const {aligned} = await loadConfig(root, checks)
  const folder = join(root, aligned)
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(noFolder)
  const files = entries.filter((entry) => entry.name.endsWith('.json') && (entry.isFile() || entry.isSymbolicLink()))
  const names = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  return new Set(names.map((name) => `${aligned}/${name}`))
}

function noFolder(error: unknown): [] {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
  throw error
}
