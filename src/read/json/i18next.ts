import type {InputProblem} from '../../errors.ts'
import type {Block, Document, Lang, Span} from '../../model.ts'
import {countScripts, guessLang} from '../../text/characters.ts'
import {createProjection, type ProjectionBuilder, projectEdits} from '../../text/projection.ts'
import type {ReadContext} from '../content.ts'
import {type JsonString, scanJsonStrings} from './json-strings.ts'
import type {TextContents} from '../opened-file.ts'
import {findPlaceholders} from '../../text/placeholders.ts'

/** How a string of the file writes letters beyond ASCII: as they are, or as escapes with small or capital digits. */
const ways = {plain: 0, small: 1, capital: 2} as const

/**
 * A language file of i18next (JSON v4): every string is a block, named by its keys. Keys, numbers and words stay as they are.
 *
 * @param text valid JSON
 * @returns null where there is no string in it
 * @throws InputError `json-too-deep`
 */
export function readI18next(text: string, context: ReadContext): TextContents | null {
  const {strings, repeated} = scanJsonStrings(text, context.name)
  if (strings.length === 0 && /["\w]/u.test(text)) return null
  const builder = createProjection(text)
  const habit = fileHabit(text)
  const langs = rootLangs(strings)
  const blocks: Block[] = strings.map((string, at) => {
    if (at > 0) builder.between('\n')
    const start = builder.length
    const shown = addString(builder, text, {...string, way: wayOf(text.slice(string.start, string.end), habit)})
    const opaque = findPlaceholders(shown).map((span) => ({start: start + span.start, end: start + span.end}))
    const lang = langs.get(string.root)
    const place = {line: string.line, name: string.name}
    return {start, end: builder.length, kind: 'paragraph', opaque, ...(lang === undefined ? {} : {lang}), at: place}
  })
  const projection = builder.build()
  const lang = langOf(text, {values: projection.text, context})
  const document: Document = {name: context.name, format: 'i18next', lang, text: projection.text, blocks}
  const remarks: InputProblem[] = lang === 'ar' ? remarksOnPlurals(strings, context.name) : []
  if (repeated.length > 0) {
    const [{name, line}] = repeated
    remarks.push({code: 'json-key-twice', path: context.name, line, args: {key: name, keys: repeated.length}})
  }
  return {
    content: {kind: 'document', document},
    document,
    remarks,
    toSource: (edits) => projectEdits(projection, edits, writeJsonText),
  }
}

/** Keys are often English where the texts are Arabic; what the user asked for counts, though. */
function langOf(text: string, {values, context}: {values: string; context: ReadContext}): Lang {
  const {ar, en} = countScripts(values)
  const isAsked = context.lang !== guessLang(text)
  return isAsked || ar + en === 0 ? context.lang : guessLang(values)
}

/** Resources of several languages in one file: `{"ar": {…}, "en": {…}}`. */
function rootLangs(strings: readonly JsonString[]): Map<string, Lang> {
  const langs = new Map<string, Lang>()
  for (const {root, name} of strings) {
    if (langs.has(root) || name === root) continue
    if (/^ar(?:[-_]\w+)?$/iu.test(root)) langs.set(root, 'ar')
    else if (/^en(?:[-_]\w+)?$/iu.test(root)) langs.set(root, 'en')
  }
  return langs
}

// A backslash with what belongs to it: \n, \u0627, both halves of a surrogate pair.
const escape = /\\u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|\\(?:u[\dA-Fa-f]{4}|[\s\S])/gu

/** Adds a string to the projection; gives what it says. */
function addString(builder: ProjectionBuilder, text: string, {start, end, way}: Span & {way: number}): string {
  const raw = text.slice(start, end)
  const parts: string[] = []
  let at = 0
  for (const {0: mark, index} of raw.matchAll(escape)) {
    if (index > at) {
      builder.verbatim(start + at, start + index, way)
      parts.push(raw.slice(at, index))
    }
    at = index + mark.length
    const meant = String(JSON.parse(`"${mark}"`))
    builder.escaped({start: start + index, end: start + at}, meant, way)
    parts.push(meant)
  }
  if (at < raw.length || raw === '') builder.verbatim(start + at, end, way)
  return `${parts.join('')}${raw.slice(at)}`
}

/** How the file writes where a string does not show it. */
function fileHabit(text: string): number {
  return /[^\u0000-\u007F]/u.test(text) ? ways.plain : wayOf(text, ways.plain)
}

/** By the letters of a string: one that stands as it is, or one that is escaped. */
function wayOf(raw: string, habit: number): number {
  if (/[^\u0000-\u007F]/u.test(raw)) return ways.plain
  // \u0627, not \u0022, which is ASCII.
  const found = /\\u(?!00[0-7])([\dA-Fa-f]{4})/u.exec(raw)
  if (found === null) return habit
  return /\\u[\da-f]{0,3}[A-F]/u.test(raw) ? ways.capital : ways.small
}

/** Text as it stands between quotation marks of JSON. */
function writeJsonText(text: string, way: number): string {
  const escaped = JSON.stringify(text).slice(1, -1)
  if (way === ways.plain) return escaped
  return escaped.replaceAll(/[^\u0000-\u007F]/gu, (letter) =>
    Array.from({length: letter.length}, (_, at) => {
      const digits = letter.charCodeAt(at).toString(16).padStart(4, '0')
      return `\\u${way === ways.capital ? digits.toUpperCase() : digits}`
    }).join(''),
  )
}

const suffixes = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
const suffix = /^(.+)_(zero|one|two|few|many|other)$/su

/** Arabic has six plural forms (CLDR), and a file that lacks one shows the key itself for such a number. */
function remarksOnPlurals(strings: readonly JsonString[], path: string): InputProblem[] {
  const groups = new Map<string, {line: number; forms: Set<string>}>()
  for (const {name, line} of strings) {
    const [, base, form] = suffix.exec(name) ?? []
    if (base === undefined) continue
    const group = groups.get(base)
    if (group === undefined) groups.set(base, {line, forms: new Set([form])})
    else group.forms.add(form)
  }
  const short = [...groups].filter(
    ([, {forms}]) => forms.size < suffixes.length && (forms.size >= 3 || (forms.size === 2 && forms.has('other'))),
  )
  if (short.length === 0) return []
  const [[key, {line, forms}]] = short
  const missing = suffixes.filter((form) => !forms.has(form)).join(', ')
  return [{code: 'json-plural-forms', path, line, args: {keys: short.length, key, missing}}]
}
