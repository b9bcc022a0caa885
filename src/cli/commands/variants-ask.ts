import {Readable} from 'node:stream'
import {createInterface} from 'node:readline'
import {formLines, nameLine, nameLines, type VariantsPrinting} from '../../report/variants-list.ts'
import type {ShownName} from '../../report/variants-shown.ts'
import type {Session} from '../session.ts'
import {type Answer, houseChoices, isReply, nextQuestion, type Question, readAnswer} from './variants-interview.ts'

/** The keys shown under each kind of question. */
const keysOf = {
  form: 'variants.ask.keys-form',
  name: 'variants.ask.keys-name',
  english: 'variants.ask.keys-english',
} as const

/**
 * Asks about each proposal on the terminal, a line for an answer. The end of the input is the same as quitting: what was
 * answered until then counts.
 */
export async function askAll(
  session: Session,
  names: readonly ShownName[],
  printing: VariantsPrinting,
): Promise<readonly Answer[]> {
  const {stdin} = session.world
  // A stream of its own could not be let go of while it waits for the next line.
  const input = stdin instanceof Readable ? stdin : Readable.from(stdin)
  const lines = createInterface({input, crlfDelay: Infinity})[Symbol.asyncIterator]()
  const answers: Answer[] = []
  try {
    for (;;) {
      const question = nextQuestion(names, answers)
      if (question === null && answers.length === 0) break
      await (question === null ? showEnd(session, printing) : show(session, question, {names, printing}))
      const line = await lines.next()
      const isOver = line.done === true || !(await take(session, answers, {question, line: line.value}))
      if (isOver) break
    }
  } finally {
    // Left open, the terminal would keep the program running.
    await lines.return?.()
    input.destroy()
  }
  return answers
}

/** Takes one answer; false to stop. When all is asked, an empty line stops too. */
async function take(
  session: Session,
  answers: Answer[],
  {question, line}: {question: Question | null; line: string},
): Promise<boolean> {
  const {out} = session.world
  const {say} = session.wording
  if (question === null && line.trim() === '') return false
  const typed = readAnswer(line, question)
  if (question !== null && isReply(typed)) answers.push({question, reply: typed})
  else if (typed.kind === 'quit') return false
  else if (typed.kind === 'help') await out(`${say('variants.ask.help')}\n`)
  else if (typed.kind !== 'undo') await out(`${say(unknownKey(line), {answer: line.trim()})}\n`)
  else if (answers.pop() === undefined) await out(`${say('variants.ask.nothing-back')}\n`)
  return true
}

function unknownKey(line: string): string {
  return line.trim() === '' ? 'variants.ask.nothing' : 'variants.ask.unknown'
}

async function show(
  session: Session,
  question: Question,
  {names, printing}: {names: readonly ShownName[]; printing: VariantsPrinting},
): Promise<void> {
  const {say} = session.wording
  const {kind, name, form} = question
  const at = names.findIndex(({id}) => id === name.id) + 1
  const position = printing.paint(say('variants.ask.position', {at, all: names.length}), 'quiet')
  const body = kind === 'name' ? nameLines(name, printing) : nameLine(name, printing)
  const more = form === null ? [] : [formLines(form, printing)]
  const houses =
    kind === 'name'
      ? houseChoices(name).map((house, index) => say('variants.ask.house', {number: index + 1, form: house}))
      : []
  const lines = ['', position, body, ...more, ...houses, printing.paint(say(keysOf[kind]), 'quiet')]
  await session.world.out(`${lines.join('\n')}\n> `)
}

async function showEnd(session: Session, {paint}: VariantsPrinting): Promise<void> {
  await session.world.out(`\n${paint(session.wording.say('variants.ask.keys-end'), 'quiet')}\n> `)
}
