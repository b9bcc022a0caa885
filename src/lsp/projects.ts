import {dirname, resolve, sep} from 'node:path'
import type {Lang} from '../model.ts'
import {createNameIndex, type NameIndex} from './name-index.ts'
import {openProject, type Project, rootAbove} from './open-project.ts'

/** A workspace that texts of the editor belong to. */
export interface OpenProject extends Project {
  /** How often it was opened anew. */
  readonly generation: number
  /** The house forms, for completion. */
  names(): NameIndex
  /** Is a file one of its glossary, or its settings? Such a file is no text. */
  isGlossary(path: string): boolean
}

/** The workspaces of a session, each opened when it is first needed. */
export interface Projects {
  /** That of a file: the folder of the nearest `muqabala.yaml` above it, else the editor's folder, else its own. */
  of(path: string): Promise<OpenProject>
  /**
   * Opens those again that a file has a say in, as settings or glossary. Ignores and baseline are read at each check.
   *
   * @returns whether what is reported may change
   */
  reload(path: string): Promise<boolean>
}

/** What the server gives to do with a workspace. */
export interface ProjectPorts {
  /** Full paths of the editor's folders. */
  readonly folders: () => readonly string[]
  readonly lang: Lang
  /** Does something, and tells the user that it takes a while when it does. */
  loading<T>(work: Promise<T>): Promise<T>
  opened(project: OpenProject): void
}

export function createProjects(ports: ProjectPorts): Projects {
  const projects = new Map<string, Promise<OpenProject>>()
  const open = (root: string, generation: number): Promise<OpenProject> => {
    const opening = ports.loading(openProject(root, ports.lang)).then((project) => {
      let index: NameIndex | null = null
      const names = (): NameIndex => (index ??= createNameIndex(project.run?.context.concepts.values() ?? []))
      const isGlossary = (path: string): boolean => project.run !== null && hasSay(project, path)
      const opened = {...project, generation, names, isGlossary}
      ports.opened(opened)
      return opened
    })
    projects.set(root, opening)
    return opening
  }
  return {
    of(path) {
      const root = rootOf(path, ports.folders())
      return projects.get(root) ?? open(root, 0)
    },
    async reload(path) {
      let hasChanged = false
      for (const [root, opening] of projects) {
        const project = await opening
        hasChanged ||= isOfEntries(project, path)
        if (!hasSay(project, path)) continue
        hasChanged = true
        await open(root, project.generation + 1)
      }
      return hasChanged
    },
  }
}

function rootOf(path: string, folders: readonly string[]): string {
  const folder = folders
    .filter((one) => isIn(path, one))
    .toSorted((a, b) => b.length - a.length)
    .at(0)
  return rootAbove(dirname(path)) ?? folder ?? dirname(path)
}

/** Is it a file of the settings, or one of the glossary? */
function hasSay({root, run}: Project, path: string): boolean {
  if (path === resolve(root, 'muqabala.yaml')) return true
  return sourcesOf(run?.config).some((source) => isIn(path, resolve(root, source)))
}

/** Is it the file of ignores, or the baseline? */
function isOfEntries({root, run}: Project, path: string): boolean {
  const {ignores, baseline} = run?.config ?? {}
  return [ignores, baseline].some((file) => file !== undefined && path === resolve(root, file))
}

/** Of broken settings nobody knows what they name: everything that a glossary may be. */
function sourcesOf(config: NonNullable<Project['run']>['config'] | undefined): string[] {
  if (config === undefined) return ['.']
  const others = [config.pairs, config.spelling.profile, config.split.srx]
  return [...config.glossary, ...others.filter((one) => one !== undefined)]
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}
