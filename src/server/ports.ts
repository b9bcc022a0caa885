/**
 * What the HTTP shell asks of the parts behind it. The Desk keeps records and works in the server's own thread; the Analyst
 * reads, aligns, checks and writes texts and glossaries, and works in a thread beside it: what goes to it and comes back is
 * plain data.
 */
import type {Options} from '../cli/action.ts'
import type {WatchTargets} from '../cli/watch/watch-targets.ts'
import type {AlignedRecord, Lang} from '../model.ts'
import type {
  FindingsPayload,
  PairPayload,
  ProjectPayload,
  RecordChanged,
  Said,
  SpellingPayload,
  TermsPayload,
} from '../page-model.ts'
import type {
  DecideBody,
  FixAnswer,
  FixBody,
  GlossaryBody,
  IgnoreBody,
  PageEvent,
  StepBody,
  TakeBackBody,
} from '../page-requests.ts'

/** Takes an event, for every page that is open. */
export type EventListener = (event: PageEvent) => void

/** Records of pairs: loaded, decided upon, taken back. All throw `Refusal` or InputError. */
export interface Desk {
  pair(path: string): Promise<PairPayload>
  decide(body: DecideBody): Promise<RecordChanged>
  undo(body: StepBody): Promise<PairPayload>
  redo(body: StepBody): Promise<PairPayload>
  /**
   * Puts another record in the place of one, as one step that can be taken back: aligned anew, or with the rows of a
   * corrected file. Nothing waits while it is made; if the record was changed meanwhile, that is a conflict.
   */
  replace(body: StepBody, make: (record: AlignedRecord) => Promise<AlignedRecord>): Promise<PairPayload>
  /** Looks whether records that were shown have changed on disk, and says so. */
  changed(paths: readonly string[]): Promise<void>
  /** @returns what ends it */
  on(listener: EventListener): () => void
}

/** A file that a page gets. */
export interface ExportedFile {
  readonly name: string
  /** Media type, e.g. `text/csv; charset=utf-8`. */
  readonly mime: string
  readonly bytes: Uint8Array
}

/** A file that a page sends. */
export interface SentFile {
  /** As the person's computer names it, without folder; may hold anything. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the rows of a corrected file make of a record. */
export interface ImportedRows {
  /** null where they change nothing. */
  readonly record: AlignedRecord | null
  readonly rows: number
  readonly problems: readonly Said[]
}

/** Everything but records. All throw `Refusal` (by its plain form, over a thread) or InputError. */
export interface Analyst {
  project(): Promise<ProjectPayload>
  findings(): Promise<FindingsPayload>
  terms(): Promise<TermsPayload>
  spelling(): Promise<SpellingPayload>
  /**
   * The record of a pair that has no file, since the folder is only read, or not yet: it waits until the pair is aligned. null
   * where there is no such pair, or it could not be read.
   */
  recordOf(path: string): Promise<AlignedRecord | null>
  /** The record aligned anew around what is decided in it; the Desk saves it. */
  realign(path: string, record: AlignedRecord): Promise<AlignedRecord>
  glossary(body: GlossaryBody): Promise<TermsPayload>
  undoGlossary(body: {readonly version: string}): Promise<TermsPayload>
  fix(body: FixBody): Promise<FixAnswer>
  takeBack(body: TakeBackBody): Promise<FixAnswer>
  ignore(body: IgnoreBody): Promise<void>
  unignore(body: {readonly ids: readonly string[]}): Promise<void>
  /** @param path of a record, whose file is read by the Analyst; null: all pairs in one file */
  exportPair(path: string | null, format: string): Promise<ExportedFile>
  /** What a corrected file makes of a record; the Desk saves it. */
  importFile(path: string, record: AlignedRecord, file: SentFile): Promise<ImportedRows>
  /** A new text of the workspace. @returns its path from the workspace */
  addText(lang: Lang, file: SentFile): Promise<string>
  /** Files that were written, made or removed: full paths. */
  changed(paths: readonly string[]): Promise<void>
  /** What has to be listened at; asked for again after every event `project`. */
  targets(): Promise<WatchTargets>
  /** @returns what ends it */
  on(listener: EventListener): () => void
  /** Takes mistakes of ours in work that nobody waits for. */
  onMistake(listener: (error: unknown) => void): void
  close(): Promise<void>
}

/** What an Analyst is opened with: plain data, for a thread. `analyst/open-analyst.ts` exports `openAnalyst(settings)`. */
export interface AnalystSettings {
  /** The folder that paths in `options` are from. */
  readonly cwd: string
  /** Full path of the workspace. */
  readonly root: string
  /** Those of `muqabala serve`: `workspace`, `glossary`, `pairs`, `profile`, `lang`. */
  readonly options: Options
  /** Language of the page until its reader chooses another. */
  readonly lang: Lang
  readonly isReadOnly: boolean
}
