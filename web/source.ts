import type {
  FindingsPayload,
  PairPayload,
  ProjectPayload,
  RecordChanged,
  Said,
  SpellingPayload,
  TermsPayload,
} from '../src/page-model.ts'
import type {
  DecideBody,
  Failure,
  FixAnswer,
  FixBody,
  GlossaryBody,
  IgnoreBody,
  PageEvent,
  StepBody,
  TakeBackBody,
} from '../src/page-requests.ts'
import type {Lang} from '../src/model.ts'

/** What was asked for, or why not. `failure.code` is `offline` where nobody answered. */
export type Answer<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly failure: Failure}

/** `lost`: the server does not answer; it is tried again. */
export type Connection = 'open' | 'lost'

/** What an import took. */
interface Imported {
  readonly rows: number
  readonly problems: readonly Said[]
}

export interface ExportedFile {
  readonly name: string
  readonly content: Blob
}

/** A file that becomes a text of the workspace. */
interface DroppedText {
  readonly lang: Lang
  readonly name: string
  readonly file: Blob
}

/** Where the page has its data from and sends its decisions to: a server, or a payload in the page itself. */
export interface Source {
  readonly kind: 'server' | 'static'
  project(): Promise<Answer<ProjectPayload>>
  pair(path: string): Promise<Answer<PairPayload>>
  findings(): Promise<Answer<FindingsPayload>>
  terms(): Promise<Answer<TermsPayload>>
  spelling(): Promise<Answer<SpellingPayload>>
  decide(body: DecideBody): Promise<Answer<RecordChanged>>
  undo(body: StepBody): Promise<Answer<PairPayload>>
  redo(body: StepBody): Promise<Answer<PairPayload>>
  realign(body: StepBody): Promise<Answer<PairPayload>>
  glossary(body: GlossaryBody): Promise<Answer<TermsPayload>>
  undoGlossary(version: string): Promise<Answer<TermsPayload>>
  fix(body: FixBody): Promise<Answer<FixAnswer>>
  takeBack(body: TakeBackBody): Promise<Answer<FixAnswer>>
  ignore(body: IgnoreBody): Promise<Answer<unknown>>
  unignore(ids: readonly string[]): Promise<Answer<unknown>>
  importFile(path: string, file: File): Promise<Answer<Imported>>
  addText(text: DroppedText): Promise<Answer<{readonly path: string}>>
  /** The pair as a file, e.g. `tmx`; null: all pairs in one. */
  exportFile(path: string | null, format: string): Promise<Answer<ExportedFile>>
  /** Tells events and whether somebody is there, until the returned function is called. */
  listen(listener: SourceListener): () => void
}

export interface SourceListener {
  onEvent(event: PageEvent): void
  onConnection(connection: Connection): void
}
