import type {ShownName, ShownVariant} from '../../report/variants-shown.ts'
import {digitValue} from '../../text/characters.ts'
import type {Decision} from '../../workspace/variant-decisions.ts'
import type {Choice} from './variants-plan.ts'
import type {NewStatus} from './variants-settings.ts'
import {proposalsOf} from './variants-select.ts'

/** One thing to ask: whether a new name is one, its English, or what a spelling becomes. */
export interface Question {
  readonly kind: 'name' | 'english' | 'form'
  readonly name: ShownName
  /** For `form`; null otherwise. */
  readonly form: ShownVariant | null
}

/** What was answered. */
export type Reply =
  | {readonly kind: 'house'; readonly form: string}
  | {readonly kind: 'english'; readonly text: string}
  | {readonly kind: 'status'; readonly as: NewStatus}
  | {readonly kind: 'next' | 'other' | 'never'}

export interface Answer {
  readonly question: Question
  readonly reply: Reply
}

/** What a line typed means: a reply, or something to do. */
export type Typed = Reply | Command

/** What is no answer: taking one back, stopping, asking what the letters mean, a slip. */
interface Command {
  readonly kind: 'undo' | 'quit' | 'help' | 'unknown'
}

/** Whether a typed line answers the question. */
export function isReply(typed: Typed): typed is Reply {
  return typed.kind !== 'undo' && typed.kind !== 'quit' && typed.kind !== 'help' && typed.kind !== 'unknown'
}

/** The letters of each answer, Latin and Arabic; both count in either language. */
const letters: Readonly<Record<string, Typed>> = {
  d: {kind: 'status', as: 'deprecated'},
  م: {kind: 'status', as: 'deprecated'},
  a: {kind: 'status', as: 'admitted'},
  ق: {kind: 'status', as: 'admitted'},
  n: {kind: 'next'},
  ت: {kind: 'next'},
  o: {kind: 'other'},
  خ: {kind: 'other'},
  x: {kind: 'never'},
  ل: {kind: 'never'},
  u: {kind: 'undo'},
  ر: {kind: 'undo'},
  q: {kind: 'quit'},
  ح: {kind: 'quit'},
  '?': {kind: 'help'},
  '؟': {kind: 'help'},
}
const yes: readonly string[] = ['y', 'ن']

/** The spellings that a new name may have for its house form, the proposed one first. */
export function houseChoices({forms}: ShownName): string[] {
  return forms.filter(({proposal}) => proposal !== 'mend').map(({form}) => form)
}

/** What a typed line means as an answer to a question; null when all is asked. */
export function readAnswer(line: string, question: Question | null): Typed {
  const text = line.trim()
  const key = text.toLowerCase()
  const letter = Object.hasOwn(letters, key) ? letters[key] : undefined
  if (question === null) return letter ?? {kind: 'unknown'}
  const {kind, name} = question
  if (kind === 'english') {
    const isCommand = letter !== undefined && ['undo', 'quit', 'help'].includes(letter.kind)
    if (isCommand) return letter
    return text === '' ? {kind: 'next'} : {kind: 'english', text}
  }
  if (kind === 'name') {
    const choices = houseChoices(name)
    const number = readNumber(text)
    const house = yes.includes(key) ? choices[0] : choices[number - 1]
    if (house !== undefined) return {kind: 'house', form: house}
    if (letter?.kind === 'status') return {kind: 'unknown'}
  }
  return letter ?? {kind: 'unknown'}
}

/** A number in any figures; 0 for none. */
function readNumber(text: string): number {
  let number = 0
  for (let at = 0; at < text.length; at++) {
    const digit = digitValue(text.charCodeAt(at))
    if (digit < 0) return 0
    number = number * 10 + digit
  }
  return number
}

/** The next thing to ask, after the answers so far; null when all is asked. */
export function nextQuestion(names: readonly ShownName[], answers: readonly Answer[]): Question | null {
  for (const name of names) {
    for (const question of questionsOf(name, answers)) {
      if (answerTo(question, answers) === null) return question
    }
  }
  return null
}

function* questionsOf(name: ShownName, answers: readonly Answer[]): Generator<Question> {
  let house: string | null = null
  if (name.concept === null) {
    const asked: Question = {kind: 'name', name, form: null}
    yield asked
    const reply = answerTo(asked, answers)
    if (reply?.kind !== 'house') return
    house = reply.form
    if (name.en === null) {
      const english: Question = {kind: 'english', name, form: null}
      yield english
      if (answerTo(english, answers)?.kind !== 'english') return
    }
  }
  const open = name.concept === null ? name.forms : proposalsOf(name.forms)
  for (const form of open) if (form.proposal !== 'mend' && form.form !== house) yield {kind: 'form', name, form}
}

function answerTo(question: Question, answers: readonly Answer[]): Reply | null {
  const found = answers.find(({question: {kind, name, form}}) => {
    return kind === question.kind && name.id === question.name.id && form?.form === question.form?.form
  })
  return found?.reply ?? null
}

/** What the answers come to: what to add, and what to remember. */
export function readOutcome(
  names: readonly ShownName[],
  answers: readonly Answer[],
): {choices: Choice[]; decisions: Decision[]} {
  const choices: Choice[] = []
  const decisions: Decision[] = []
  for (const name of names) {
    const own = answers.filter(({question}) => question.name.id === name.id)
    const forms: Choice['forms'][number][] = []
    for (const {question, reply} of own) {
      const form = question.form?.form ?? name.ar
      if (reply.kind === 'status') forms.push({form, as: reply.as})
      if (reply.kind === 'never' || reply.kind === 'other') {
        decisions.push({form, concept: name.concept, name: name.ar, decision: reply.kind})
      }
    }
    const row = rowOf(name, own)
    if (row !== null || (name.concept !== null && forms.length > 0)) choices.push({name, row, forms})
  }
  return {choices, decisions}
}

/** The row of a new name whose house form was agreed to. */
function rowOf(name: ShownName, answers: readonly Answer[]): Choice['row'] {
  const house = answers.find(({reply}) => reply.kind === 'house')?.reply
  const english = answers.find(({reply}) => reply.kind === 'english')?.reply
  if (house?.kind !== 'house') return null
  const en = name.en ?? (english?.kind === 'english' ? english.text : '')
  return en === '' ? null : {ar: house.form, en}
}
