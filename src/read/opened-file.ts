import type {InputProblem} from '../errors.ts'
import type {BitextRow, Document, Edit} from '../model.ts'
import type {Content, ReadContext} from './content.ts'
import type {SourceText} from '../bytes/decode.ts'

/** A file that is open: what it holds, and how texts in it are changed. */
export interface OpenedFile {
  /** Name of its format. */
  readonly format: string
  readonly content: Content
  /** Every text of the file, of bilingual files both sides, as blocks; null where it holds links only. */
  readonly document: Document | null
  /** How its text is written; null for packages such as DOCX. */
  readonly encoding: Omit<SourceText, 'text'> | null
  /** What a user should know of the reading: what was skipped, a guessed encoding. */
  readonly remarks: readonly InputProblem[]
  /**
   * The file with the edits made. Nothing outside the edited spans changes; without edits the bytes are those that were read.
   *
   * @param edits spans are offsets in `document.text`, each inside one block
   * @throws InputError where the file's encoding lacks a character, or the format cannot hold the text
   */
  edit(edits: readonly Edit[], how?: EditHow): Promise<Uint8Array>
}

/** How edits are made where a format knows more than one way. */
export interface EditHow {
  /** In Word files: as tracked changes or comments; plainly when left out. Other formats make every edit plainly. */
  readonly review?: Review
}

/** Changes that a person will accept or reject one by one. */
export interface Review {
  readonly kind: 'tracked' | 'comments'
  readonly author: string
  /** ISO 8601 in UTC, to the second: `2024-05-01T09:30:00Z`. */
  readonly date: string
  /** Why, for comments; nothing when left out. */
  reasonOf?(edit: Edit): string
}

/** What a format whose files are text is read as. */
export interface TextContents {
  readonly content: Content
  readonly document: Document | null
  readonly remarks?: readonly InputProblem[]
  /**
   * Edits of the document's text as edits of the decoded file. Left out where the document's text is the file.
   *
   * @throws InputError where the format cannot hold the text
   */
  toSource?(edits: readonly Edit[]): readonly Edit[]
}

/** A format whose files are text. */
export interface TextFormat {
  /** The encoding that the file declares in its first bytes, read as Latin letters; null where it names none. */
  declared?(head: string): string | null
  /** @param text the decoded file without byte-order mark */
  read(text: string, context: ReadContext): TextContents | Promise<TextContents>
  /**
   * The rows of a bilingual file piece by piece, for files that are too large to hold in memory; they have no places to edit.
   *
   * @param chunks the decoded text, cut anywhere
   */
  streamRows?(chunks: AsyncIterable<string>, context: StreamContext): AsyncIterable<BitextRow>
}

/** How rows are read piece by piece. */
export interface StreamContext extends ReadContext {
  /** What a user should know of the reading, as it is found. */
  remark(problem: InputProblem): void
}

/** What a format whose files are no text is read as. */
export type PackageContents = Pick<OpenedFile, 'content' | 'document' | 'edit'> & {
  readonly remarks?: readonly InputProblem[]
}

/** A format whose files are no text, e.g. a ZIP. */
export interface PackageFormat {
  open(bytes: Uint8Array, context: ReadContext): Promise<PackageContents>
}
