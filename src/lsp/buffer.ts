import type {Range} from 'vscode-languageserver/node'
import type {Identified} from '../ignore/identify.ts'
import type {Fix, Lang, Level} from '../model.ts'

/** A text as it stands in an editor, to be checked. Plain data, so that another thread can do it. */
export interface BufferTask {
  /** Full path of its workspace. */
  readonly root: string
  /** Goes up when settings or glossary of the workspace change. */
  readonly generation: number
  /** In which findings are worded. */
  readonly lang: Lang
  readonly isolation: 'bare' | 'isolated'
  /** Full path of the file. */
  readonly path: string
  /** null: told by content and name. */
  readonly format: string | null
  readonly text: string
  /** Whether its partner is read from disk and compared: always, or only where that was quick the last time. */
  readonly pair: 'always' | 'quick'
}

/** A finding at its place in the editor's text. */
export interface BufferFinding {
  readonly id: string
  readonly rule: string
  readonly level: Level
  readonly message: string
  readonly range: Range
  /** Offsets of the document that was read from the text. */
  readonly fix: Fix | null
  /** null of a problem of reading. */
  readonly entry: Identified | null
  readonly related: readonly {readonly path: string; readonly range: Range; readonly message: string}[]
  /** It is found only where the partner is compared. */
  readonly isOfPair: boolean
}

/** What was found in a text. */
export interface BufferFindings {
  readonly findings: readonly BufferFinding[]
  /** false: the text has a partner, which was not looked at this time. */
  readonly isWhole: boolean
}
