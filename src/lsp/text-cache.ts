import {join} from 'node:path'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {shownPath} from '../cli/load-text.ts'
import type {Run} from '../cli/start-run.ts'
import {InputError} from '../errors.ts'
import type {CheckedText} from '../model.ts'
import {analyse} from '../pipeline.ts'
import {pathOfUri} from './client.ts'
import type {OpenProject, Projects} from './projects.ts'
import {type Buffer, bufferFormat, readBuffer} from './read-buffer.ts'

/** An open text with its workspace. */
export interface OpenText {
  /** Full path. */
  readonly path: string
  readonly project: OpenProject
  readonly run: Run
  readonly buffer: Buffer
}

/** Open texts as hover needs them; what was read once is kept until the text changes. */
export interface TextCache {
  /** null for texts that are none of ours, and in workspaces whose settings are broken. */
  open(document: TextDocument): Promise<OpenText | null>
  /** Its segments and names; null where it is no text in one language, or cannot be read. */
  analysed(document: TextDocument, open: OpenText): Promise<CheckedText | null>
  forget(uri: string): void
}

interface Kept {
  readonly version: number
  readonly generation: number
  readonly text: Promise<CheckedText | null>
}

/** @param folder where texts stand that were never saved */
export function createTextCache(projects: Projects, folder: () => string): TextCache {
  const kept = new Map<string, Kept>()
  return {
    async open(document) {
      const {uri, languageId} = document
      const path =
        pathOfUri(uri) ?? (uri.startsWith('untitled:') ? join(folder(), uri.slice('untitled:'.length)) : null)
      const format = path === null ? null : bufferFormat(path, languageId)
      if (path === null || format === null) return null
      const project = await projects.of(path)
      const {run, session} = project
      if (run === null) return null
      const buffer = {name: shownPath(session, path), text: document.getText(), format: format.format, lang: null}
      return {path, project, run, buffer}
    },
    analysed({uri, version}, {project: {generation}, run, buffer}) {
      const before = kept.get(uri)
      if (before?.version === version && before.generation === generation) return before.text
      const text = analyseBuffer(run, buffer)
      kept.set(uri, {version, generation, text})
      return text
    },
    forget: (uri) => void kept.delete(uri),
  }
}

async function analyseBuffer(run: Run, buffer: Buffer): Promise<CheckedText | null> {
  try {
    const {content} = await readBuffer(run, buffer)
    return content.kind === 'document' ? analyse(content.document, run.context) : null
  } catch (error) {
    // What is wrong with it is among the diagnostics.
    if (error instanceof InputError) return null
    throw error
  }
}
