import {decode, type SourceText} from '../../bytes/decode.ts'
import type {ZipPackage} from '../../bytes/zip-package.ts'

/** An XML part of an Office file, decoded. */
export interface OfficePart {
  /** Path of the file, for messages. */
  readonly path: string
  /** Name inside the file, e.g. `xl/workbook.xml`. */
  readonly part: string
  readonly source: string
  /** How it is written. */
  readonly encoding: Omit<SourceText, 'text'>
}

/** @throws InputError `office-part-missing`, `office-damaged`; as {@link decode} */
export async function readPart(parts: ZipPackage, name: string): Promise<OfficePart> {
  const {text, ...encoding} = decode(await parts.read(name), `${parts.path} (${name})`)
  return {path: parts.path, part: name, source: text, encoding}
}
