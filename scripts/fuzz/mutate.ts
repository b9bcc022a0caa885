import {openPackage} from '../../src/bytes/zip-package.ts'
import {patchZip} from '../../src/bytes/patch-zip.ts'

/** A source of numbers from 0 to 1 that depends on its seed alone (mulberry32 of Tommy Ettinger, public domain). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Characters that mean something in most formats. */
const marks = [...'<>&"\'/=;,{}[]()\\|\n\r\t #:-0aA\u0628\u200F']

/**
 * Bytes with one to eight of them changed, put in, taken out or doubled, by the seed. Of every second seed this is done to
 * the characters of a text in UTF-8, so that it can still be decoded and what comes behind is reached.
 */
function mutate(bytes: Uint8Array, seed: number): Uint8Array {
  const random = createRandom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const text = seed % 2 === 0 ? tryDecode(bytes) : null
  if (text === null) {
    const list = change([...bytes], {below, fresh: () => below(256)})
    return Uint8Array.from(list)
  }
  return new TextEncoder().encode(change([...text], {below, fresh: () => marks[below(marks.length)]}).join(''))
}

function tryDecode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function change<T>(list: T[], {below, fresh}: {below(limit: number): number; fresh(): T}): T[] {
  const count = 1 + below(8)
  for (let done = 0; done < count; done++) {
    const at = below(list.length + 1)
    const kind = below(4)
    if (kind === 0) list[Math.min(at, list.length - 1)] = fresh()
    else if (kind === 1) list.splice(at, 0, fresh())
    else if (kind === 2) list.splice(at, 1 + below(4))
    else list.splice(at, 0, ...list.slice(at, at + 1 + below(64)))
  }
  return list
}

/**
 * The same for a ZIP: of two seeds in three not the package is changed but one of its parts, so that it can still be unpacked.
 */
export async function mutateFile(bytes: Uint8Array, seed: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || seed % 3 === 0) return mutate(bytes, seed)
  const parts = await openPackage(bytes, 'fixture')
  const texts = parts.names.filter((name) => /\.(?:xml|rels)$/u.test(name))
  const name = texts[Math.floor(createRandom(seed)() * texts.length)]
  return patchZip(bytes, new Map([[name, mutate(await parts.read(name), seed)]]))
}
