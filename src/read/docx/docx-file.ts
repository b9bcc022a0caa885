import type {WordText} from './docx-blocks.ts'
import type {LoadedPart} from './docx-parts.ts'
import type {Relations} from '../office/relations.ts'
import type {ZipPackage} from '../../bytes/zip-package.ts'

/** A Word file as it was read. */
export interface WordFile {
  readonly bytes: Uint8Array
  readonly parts: ZipPackage
  readonly stories: readonly LoadedPart[]
  /** The texts of the stories joined. */
  readonly source: string
  readonly relations: Relations
  readonly text: WordText
  readonly view: 'accepted' | 'original'
}
