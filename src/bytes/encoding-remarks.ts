import type {InputProblem} from '../errors.ts'
import type {EncodingFound} from './sniff-encoding.ts'

/** Bytes in which a file declares its encoding. */
const headSize = 4096

/** The first bytes as Latin letters; without NUL, so that a declaration in UTF-16 is read, too. */
export function latinHead(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, headSize)).replaceAll('\0', '')
}

/** What a user should know of how the encoding was told: a guess, a declaration that the bytes contradict. */
export function encodingRemarks(
  found: Pick<EncodingFound, 'encoding' | 'known' | 'confidence' | 'contradicts'>,
  path: string,
): InputProblem[] {
  const {encoding, known, confidence, contradicts} = found
  const remarks: InputProblem[] = []
  if (known === 'guessed') {
    // 100 % is for what is certain.
    const percent = Math.min(99, Math.floor(confidence * 100))
    remarks.push({code: 'encoding-guessed', path, args: {encoding, percent}})
  }
  if (contradicts !== null) remarks.push({code: 'encoding-other', path, args: {declared: contradicts, encoding}})
  return remarks
}
