import type {Lang} from '../../src/model.ts'
import {countScripts} from '../../src/text/characters.ts'
import {readPart} from './read-part.ts'

/** So much of a text says which language it is in. */
const ENOUGH = 200_000

/**
 * The language of a file by its letters; null where it has none that can be read here. Of office packages the part with the
 * text is read.
 */
export async function guessFileLang(file: Blob): Promise<Lang | null> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  const isPackage = head[0] === 0x50 && head[1] === 0x4b
  const bytes = isPackage ? await readPart(file, ENOUGH) : new Uint8Array(await file.slice(0, ENOUGH).arrayBuffer())
  const {ar, en} = countScripts(withoutTags(decode(bytes)))
  if (ar + en === 0) return null
  return ar >= en ? 'ar' : 'en'
}

/** Two files of a pair: where the letters of one say nothing, it is the other language. */
export function completeLangs(guesses: readonly (Lang | null)[]): readonly (Lang | null)[] {
  const known = guesses.find((lang) => lang !== null)
  if (guesses.length !== 2 || known === undefined) return guesses
  return guesses.map((lang) => lang ?? (known === 'ar' ? 'en' : 'ar'))
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder().decode(bytes)
  // Old Arabic files: what is no UTF-8 is taken for Windows-1256, good enough to tell letters.
  const broken = text.split('\uFFFD').length - 1
  return broken > 1 ? new TextDecoder('windows-1256').decode(bytes) : text
}

/** Names of tags are Latin letters, too. */
function withoutTags(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', from)) {
    const close = text.indexOf('>', open)
    if (close === -1) break
    parts.push(text.slice(from, open))
    from = close + 1
  }
  return [...parts, text.slice(from)].join(' ')
}
