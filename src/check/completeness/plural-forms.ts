import type {Block, CheckedText, Document} from '../../model.ts'
import {atPlace} from '../at-place.ts'
import type {TextCheck} from '../check.ts'

/** The six plural forms of Arabic, in the order of gettext. Source: CLDR, plural rules. */
const forms = ['zero', 'one', 'two', 'few', 'many', 'other']
// files_one of i18next; those of ordinal numbers (place_ordinal_few) have one form in Arabic.
const key = /^(.+)_(zero|one|two|few|many|other)$/su
const ordinal = /_ordinal$/u
const string = /^msgstr\[(\d)\]$/u

/** A message of which some forms are there. */
interface Message {
  readonly first: Block
  readonly name: string
  readonly found: Set<string>
}

/**
 * Reports a message of a file of strings (i18next, PO) that has some of the six Arabic plural forms and lacks others: a
 * program then shows the key, or a form that does not go with the number.
 */
export const pluralForms: TextCheck = {
  id: 'plural-forms',
  family: 'completeness',
  level: 'warning',
  examples: {
    reported: [
      {ar: '⟦ملف واحد⟧\n{{count}} ملفات', names: ['files_one', 'files_other']},
      {
        ar: '⟦لا رسائل⟧\nرسالة\nرسالتان\n{{count}} رسائل',
        names: ['inbox.mail_zero', 'inbox.mail_one', 'inbox.mail_two', 'inbox.mail_few'],
      },
      {ar: '⟦ملف⟧\nملفات', names: ['msgstr[0]', 'msgstr[1]']},
    ],
    silent: [
      {
        ar: 'لا ملفات\nملف واحد\nملفان\n{{count}} ملفات\n{{count}} ملفا\n{{count}} ملف',
        names: ['files_zero', 'files_one', 'files_two', 'files_few', 'files_many', 'files_other'],
      },
      {ar: 'أحمر\nألوان أخرى', names: ['colour_one', 'kinds_other']},
      {ar: 'المركز {{count}}\nالمركز الأول', names: ['place_ordinal_other', 'place_ordinal_one']},
      {ar: 'اللاعب الأول\nاللاعب الثاني', names: ['player_one', 'player_two']},
      {ar: 'ملف واحد\nملفات كثيرة'},
    ],
  },
  runText(text) {
    return messagesOf(text).flatMap(({first, name, found}) => {
      const missing = forms.filter((form) => !found.has(form))
      if (missing.length === 0) return []
      return [atPlace(text.document, first, {actual: name, expected: missing, args: {found: found.size}})]
    })
  },
}

function messagesOf({document}: CheckedText): Message[] {
  const messages = new Map<string, Message>()
  let [count, end] = [0, 0]
  for (const block of document.blocks) {
    const name = block.at?.name
    if (name === null || name === undefined || (block.lang ?? document.lang) !== 'ar') continue
    const index = string.exec(name)?.[1]
    // A new message begins where its text in the other language stands between, or where there is none, with the first form.
    if (index !== undefined && (index === '0' || hasText(document, end, block.start))) count++
    end = block.end
    const [, base, form] =
      index === undefined ? (key.exec(name) ?? []) : [name, `msgstr ${count}`, forms[Number(index)]]
    if (base === undefined || form === undefined || ordinal.test(base) || block.end === block.start) continue
    const message = messages.get(base) ?? {
      first: block,
      name: index === undefined ? base : textOf(document, block),
      found: new Set(),
    }
    message.found.add(form)
    messages.set(base, message)
  }
  return [...messages].flatMap(([base, message]) => (isPlural(base, message) ? [message] : []))
}

/** player_one and player_two are two players: the form that every number may have is there, or most of the others are. */
function isPlural(base: string, {found}: Message): boolean {
  return base.startsWith('msgstr ') || found.size >= 3 || (found.size === 2 && found.has('other'))
}

function hasText({text}: Document, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text[at] !== '\n') return true
  return false
}

function textOf({text}: Document, {start, end}: Block): string {
  return text.slice(start, end)
}
