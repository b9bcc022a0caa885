import type {Lang} from '../../model.ts'

/** What the header of a PO file, the translation of the empty `msgid`, says of the file. */
export interface PoHeader {
  /** undefined where it says nothing; null for a language other than Arabic and English. */
  readonly source: Lang | null | undefined
  readonly target: Lang | null | undefined
  /** How many plural forms there are; null where it does not say. The rule that goes with it is never evaluated. */
  readonly forms: number | null
}

/** @param text of the header, `Name: value` a line; empty where there is none */
export function readPoHeader(text: string): PoHeader {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  const forms = /\bnplurals[ \t]?=[ \t]?(\d{1,3})/u.exec(fields.get('plural-forms') ?? '')
  return {
    source: langOf(fields.get('x-source-language')),
    target: langOf(fields.get('language')),
    forms: forms === null ? null : Number(forms[1]),
  }
}

/** `ar_EG`, `en-GB`, and names in full, as some tools write them. */
function langOf(value: string | undefined): Lang | null | undefined {
  // A template has a stand-in: LANGUAGE.
  if (value === undefined || value === '' || value === 'LANGUAGE') return undefined
  if (/^(?:ar|ara|arabic)(?![A-Za-z])/iu.test(value)) return 'ar'
  return /^(?:en|eng|english)(?![A-Za-z])/iu.test(value) ? 'en' : null
}

/** The encoding that a PO file declares in its header; null where it names none, or a template's stand-in. */
export function poCharset(head: string): string | null {
  const [, charset] = /"Content-Type:[^"\n]{0,200}charset=([\w.:-]{1,40})/iu.exec(head) ?? []
  return charset === undefined || charset === 'CHARSET' ? null : charset
}
