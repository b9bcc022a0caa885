import {decodeBytes, wholeLength} from '../bytes/decode-bytes.ts'
import {wideEncoding} from '../bytes/sniff-encoding.ts'

/** Beginnings that no other format has. */
const textStarts: readonly (readonly [RegExp, string])[] = [
  [/^WEBVTT(?:[ \t\n\r]|$)/u, 'vtt'],
  [/<(?:\w+:)?tmx[\s>]/u, 'tmx'],
  [/<(?:\w+:)?xliff[\s>]/u, 'xliff'],
  [/<(?:\w+:)?(?:tbx|martif|TBX)[\s>]/u, 'tbx'],
]

/** Bytes that are looked at. */
export const headSize = 4096

/** Dialects of a format keep their own names where the ending tells them. */
const dialects: Readonly<Record<string, RegExp>> = {xliff: /\.(?:sdl|mq|m)xliff$/iu}

/**
 * The format that a file's content shows beyond doubt, whatever its name says: its first XML element, the signature of
 * WebVTT. null where only the name can tell.
 */
export function formatOfBytes(bytes: Uint8Array, path: string): string | null {
  const head = readHead(bytes)
  const format = sniffText(head)
  if (format === null) return plainFormat(head, path)
  return dialects[format]?.test(path) === true ? null : format
}

function sniffText(head: string): string | null {
  // XML has its element at the start, behind declaration, comments and DOCTYPE.
  const body = head.replace(/^(?:\s|<\?[^?]*\?>|<!--[^-]*(?:-[^-]+)*-->|<!DOCTYPE[^[>]*>)+/u, '')
  const found = textStarts.find(([start]) => body.search(start) === 0)
  return found?.[1] ?? null
}

/** A name without an ending, or one whose ending promises markup of which the content has none: a plain text. */
function plainFormat(head: string, path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (head.includes('\0') || head === '') return null
  const isNameless = !/.\.[^.\s]+$/u.test(name)
  const isHollow = /\.(?:tmx|xlf|xliff|tbx)$/iu.test(name) && head.trim() !== '' && !head.includes('<')
  // NAME.txt.docx that is no ZIP: the ending before the last one fits.
  const isRenamed = /\.te?xt\.(?:docx|xlsx)$/iu.test(name) && !head.startsWith('PK')
  return isNameless || isHollow || isRenamed ? 'text' : null
}

/** The first characters, marks of encodings left out. */
function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headSize)
  const found = wideEncoding(head)
  if (found === null) return new TextDecoder('utf-8').decode(head)
  const body = head.subarray(found.markLength)
  return decodeBytes(body.subarray(0, wholeLength(body, found.encoding)), found.encoding) ?? ''
}
