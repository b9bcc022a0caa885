import {InputError, type InputProblem} from '../errors.ts'
import {decode} from '../bytes/decode.ts'
import {encodingRemarks} from '../bytes/encoding-remarks.ts'
import type {GlossaryFile} from '../glossary/read-csv.ts'
import {glossaryFormat, type GlossaryFormat, readGlossary} from '../glossary/read-glossary.ts'

/**
 * A glossary file of any format as concepts. What is wrong with its rows is in its problems; what a format could not give,
 * too, such as terms in other languages.
 *
 * @param path for messages, and for the format where it is not given
 * @throws InputError for a file that cannot be decoded, or is none of its format
 */
export async function openGlossary(
  bytes: Uint8Array,
  path: string,
  format: GlossaryFormat = glossaryFormat(path),
): Promise<GlossaryFile> {
  switch (format) {
    case 'xlsx':
      return openSheet(bytes, path)
    case 'tbx':
    case 'omegat':
      return openTerms(bytes, path, format)
    case 'csv':
    case 'yaml':
      return openRows(bytes, path, format)
  }
}

function openRows(bytes: Uint8Array, path: string, format: 'csv' | 'yaml'): GlossaryFile {
  const source = decode(bytes, path)
  const file = readGlossary(source.text, path, format)
  return {...file, problems: [...encodingRemarks(source, path), ...file.problems]}
}

/** A sheet has the columns of a CSV. */
async function openSheet(bytes: Uint8Array, path: string): Promise<GlossaryFile> {
  const [{readXlsxRows}, {readGlossaryRows}] = await Promise.all([
    import('../read/xlsx.ts'),
    import('../glossary/read-csv.ts'),
  ])
  return readGlossaryRows(await readXlsxRows(bytes, {name: path, sheet: null}), path)
}

async function openTerms(bytes: Uint8Array, path: string, format: 'tbx' | 'omegat'): Promise<GlossaryFile> {
  const [{openFile}, {readConcepts}] = await Promise.all([
    import('../read/formats.ts'),
    import('../glossary/read-concepts.ts'),
  ])
  const {content, remarks} = await openFile(bytes, {name: path, format})
  if (content.kind !== 'glossary') throw new InputError('format-invalid', {path, args: {detail: content.kind}})
  const file = readConcepts(content.concepts, path)
  const problems: readonly InputProblem[] = [...remarks, ...file.problems]
  return {...file, problems}
}
