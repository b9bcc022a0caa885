import type {InitializeParams} from 'vscode-languageserver/node'
import {fileURLToPath} from 'node:url'
import type {Lang} from '../model.ts'

/** What an editor said of itself at the beginning. */
export interface Client {
  readonly lang: Lang
  /** User text inside sentences is isolated, unless the editor shows such marks as they are. */
  readonly isolation: 'bare' | 'isolated'
  /** Full paths of its folders. */
  readonly folders: readonly string[]
  readonly hasRelated: boolean
  readonly hasMarkdown: boolean
  readonly hasDocumentChanges: boolean
  readonly canWatch: boolean
}

/**
 * Reads what an editor can do.
 *
 * @param asked the language of `--lang`; null where the editor's counts
 * @param otherwise the language where the editor names none
 */
export function clientOf(
  params: InitializeParams,
  {asked, otherwise}: {readonly asked: Lang | null; readonly otherwise: Lang},
): Client {
  const {capabilities, locale} = params
  const {workspace, textDocument} = capabilities
  const own = locale === undefined ? otherwise : /^ar(?:$|[-_])/iu.test(locale) ? 'ar' : 'en'
  const options = params.initializationOptions as {isolates?: unknown} | null | undefined
  return {
    lang: asked ?? own,
    isolation: options?.isolates === false ? 'bare' : 'isolated',
    folders: foldersOf(params),
    hasRelated: textDocument?.publishDiagnostics?.relatedInformation === true,
    hasMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    hasDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  }
}

function foldersOf({workspaceFolders, rootUri, rootPath}: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({uri}) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : [])
  const paths = uris.map(pathOfUri).filter((path) => path !== null)
  return paths.length === 0 && typeof rootPath === 'string' ? [rootPath] : paths
}

/** Full path of a `file:` address; null of others. */
export function pathOfUri(uri: string): string | null {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    // An address that is no path here, e.g. of another machine, belongs to no file that could be read.
    return null
  }
}
