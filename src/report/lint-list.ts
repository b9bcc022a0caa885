import type {LintMessage} from '../lint-model.ts'
import type {Level, Place} from '../model.ts'
import type {Paint} from './findings-list.ts'
import {wordLint} from './word-lint.ts'
import {showControls, type Wording} from './wording.ts'

/** What the list and the JSON of lint messages are made with. */
export interface LintPrinting {
  readonly wording: Wording
  readonly paint: Paint
  /** Texts that the glossary was measured on; null where none were. */
  readonly documents: number | null
  /** Line and column of a place in those texts, one-based. */
  locate(place: Place): {readonly line: number; readonly column: number}
}

/** Messages for a person: `file:line:column`, level, sentence and rule; under each the other places; the sum at the end. */
export function lintList(messages: readonly LintMessage[], concepts: number, how: LintPrinting): string {
  const list = messages.map((message) => lines(message, how)).join('')
  return `${list}${list === '' ? '' : '\n'}${sum(messages, concepts, how)}\n`
}

/** The same for other programs: the records, with line and column of each place in the texts, and the sentences. */
export function lintJson(messages: readonly LintMessage[], how: LintPrinting): string {
  const worded = messages.map((message) => ({
    ...message,
    examples: message.examples.map((place) => ({...place, ...how.locate(place)})),
    message: wordLint(message, how.wording),
  }))
  return `${JSON.stringify({version: 1, documents: how.documents ?? 0, messages: worded}, null, 1)}\n`
}

function lines(message: LintMessage, {wording, paint, locate}: LintPrinting): string {
  const where = paint(`${showControls(message.path)}:${message.line}:${message.column}`, 'strong')
  const level = paint(wording.say(`level.${message.level}`), message.level)
  const head = `${where}: ${level}: ${wordLint(message, wording)} ${paint(`[${message.rule}]`, 'quiet')}\n`
  const examples = message.examples.map((place) => ({path: place.document, ...locate(place)}))
  const places = [...message.related, ...examples]
  return head + places.map(({path, line, column}) => `    ${showControls(path)}:${line}:${column}\n`).join('')
}

function sum(messages: readonly LintMessage[], concepts: number, {wording: {say}, documents}: LintPrinting): string {
  const count = (level: Level): number => messages.filter((message) => message.level === level).length
  const counts = {
    concepts: say('count.concepts', {count: concepts}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  }
  if (documents === null) return say('glossary.summary', counts)
  return say('glossary.summary-measured', {...counts, documents: say('count.documents', {count: documents})})
}
