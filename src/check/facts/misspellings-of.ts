import type {Span} from '../../model.ts'
import {isArabicMark} from '../../text/characters.ts'
import {misspelled, misspelledPhrase, type Misspelled} from '../../text/misspelled.ts'
import {ordinariness} from '../../variants/ordinary-words.ts'
import {foldWord} from '../../text/fold.ts'
import {unitClass} from '../../text/unit-classes.ts'
import type {Side, UnitFinding} from '../check.ts'
import {classesOf} from './classes-of.ts'
import {fact} from './fact.ts'
import {sideFindings} from './side-findings.ts'
import {type Word, wordsOf} from './words-of.ts'

/** A wrong spelling in a side. */
interface Misspelling extends Span {
  readonly kind: Misspelled['kind']
  /** The whole word as it should stand, and what is put in place of its wrong part. */
  readonly right: string
  readonly edit: Span & {readonly text: string}
}

/** The wrong spellings of a side by the lists of `data/misspellings.yaml`. A term of the glossary is never wrong. */
const misspellingsOf: (side: Side) => readonly Misspelling[] = fact((side) => {
  if ((classesOf(side) & unitClass.arabic) === 0) return []
  const words = wordsOf(side).filter(({script, isOpaque}) => script === 'ar' && !isOpaque)
  const hasMarks = (classesOf(side) & (unitClass.mark | unitClass.tatweel)) !== 0
  const letters = words.map(({text}) => (hasMarks ? bare(text) : text))
  const found: Misspelling[] = []
  for (let at = 0; at < words.length; at++) {
    const one =
      phraseAt(side, words, {at, letters}) ?? wordAt(words[at], letters[at]) ?? undotted(words[at], letters[at])
    if (one !== null && !side.hits.some((hit) => hit.start < one.end && one.start < hit.end)) found.push(one)
  }
  return found
})

/** What a check of one kind of wrong spellings reports. */
export function misspellingFindings(side: Side | null, kind: Misspelled['kind'], confidence: number): UnitFinding[] {
  return sideFindings(side, unitClass.arabic, (one) =>
    misspellingsOf(one).flatMap(({start, end, kind: of, right, edit}) =>
      of === kind
        ? [
            {
              span: {start, end},
              expected: [right],
              fix: {text: edit.text, confidence, span: {start: edit.start, end: edit.end}},
            },
          ]
        : [],
    ),
  )
}

function wordAt(word: Word, letters: string): Misspelling | null {
  const found = misspelled(letters)
  if (found === null) return null
  const {kind, start, end, right} = found
  const whole = letters.slice(0, start) + right + letters.slice(end)
  const span = {start: word.start, end: word.end}
  if (letters === word.text)
    return {...span, kind, right: whole, edit: {start: word.start + start, end: word.start + end, text: right}}
  // Marks on letters that stay would be lost, so that the whole word is put anew; its last tanween stays.
  const tanween = /[\u064B-\u064D]\u0627?$/u.test(word.text) && whole.endsWith('ا') ? '\u064B' : ''
  const text = tanween === '' ? whole : `${whole.slice(0, -1)}${tanween}ا`
  return {...span, kind, right: text, edit: {...span, text}}
}

// الجامعه, وبالجامعه, للجامعه
const behindArticle = /^[وف]?(?:[بك]?ال|لل)(.{3,})ه$/u
/** Words with ه of their own, beside others in ة: الموجه is "the directed one", الموجة "the wave". */
const withOwnHa: ReadonlySet<string> = new Set(['موج'])

/**
 * ه for ة where the list has no entry: behind the article no pronoun can stand, so that a word that the dictionary has in ة
 * alone is meant.
 */
function undotted(word: Word, letters: string): Misspelling | null {
  if (letters.length < 6 || letters.charCodeAt(letters.length - 1) !== HA) return null
  const stem = behindArticle.exec(letters)?.[1]
  if (stem === undefined || withOwnHa.has(stem)) return null
  if (ordinariness(foldWord(`${stem}ة`)) !== 'plain' || ordinariness(foldWord(`${stem}ه`)) === 'plain') return null
  const {end} = word
  const right = `${letters.slice(0, -1)}ة`
  // Marks behind the last letter stay where they are: what is put anew is the letter alone.
  if (word.text !== letters) return null
  return {start: word.start, end, kind: 'ta', right, edit: {start: end - 1, end, text: 'ة'}}
}

const HA = 0x0647

function phraseAt(
  {text}: Side,
  words: readonly Word[],
  {at, letters}: {at: number; letters: readonly string[]},
): Misspelling | null {
  const found = misspelledPhrase((next) => {
    const word = words[at + next]
    if (word === undefined) return null
    return next > 0 && text.slice(words[at + next - 1].end, word.start) !== ' ' ? null : letters[at + next]
  })
  if (found === null) return null
  const {kind, count, start, right} = found
  const span = {start: words[at].start, end: words[at + count - 1].end}
  return {
    ...span,
    kind,
    right: letters[at].slice(0, start) + right,
    edit: {start: span.start + start, end: span.end, text: right},
  }
}

/** Without tashkeel and tatweel. */
function bare(word: string): string {
  let letters = ''
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code !== 0x0640 && !isArabicMark(code)) letters += word[at]
  }
  return letters
}
