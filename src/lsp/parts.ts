import type {Connection, TextDocuments} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Wording} from '../report/wording.ts'
import type {Checker} from './checker.ts'
import type {Client} from './client.ts'
import type {CardStyle} from './concept-card.ts'
import type {Projects} from './projects.ts'
import type {OpenText, TextCache} from './text-cache.ts'
import type {CheckThread} from './thread.ts'

/** What the service works with. */
export interface ServicePorts {
  readonly client: Client
  readonly connection: Connection
  readonly documents: TextDocuments<TextDocument>
  readonly thread: Promise<CheckThread>
}

/** The parts of the service, for one editor. */
export interface Parts extends ServicePorts {
  readonly wording: Wording
  readonly style: CardStyle
  readonly projects: Projects
  readonly texts: TextCache
  readonly checker: Checker
  /** Texts on which there are findings, or were. */
  readonly published: Set<string>
}

/** An open text of ours, by its address. */
export interface OpenBuffer {
  readonly source: TextDocument
  readonly open: OpenText
}

/** null for a text that is not open, or none of ours. */
export async function openBuffer(
  uri: string,
  {documents, texts}: Pick<Parts, 'documents' | 'texts'>,
): Promise<OpenBuffer | null> {
  const source = documents.get(uri)
  const open = source === undefined ? null : await texts.open(source)
  return source === undefined || open === null ? null : {source, open}
}
