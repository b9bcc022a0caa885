import type {Level} from '../../model.ts'
import {lintGlossary} from '../../lint/lint-glossary.ts'
import type {LintMessage} from '../../lint/lint-rule.ts'
import {showControls} from '../../report/wording.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'
import {type GlossaryInputs, loadInputs, measureCorpus, type MeasuredTexts} from './glossary-inputs.ts'
import {brokenProblems} from './glossary-output.ts'
import {wordLint} from './glossary-words.ts'

const levels: readonly Level[] = ['note', 'warning', 'error']

/** `muqabala glossary lint`: what is wrong in a glossary, with place, sentence and rule; exit 1 as `check` does. */
export const glossaryLint: Action = async (session, named, options) => {
  const inputs = await loadInputs(session, named, options)
  const texts = await measureCorpus(session, options, inputs.files)
  const messages = lintGlossary(inputs.files, texts?.measure ?? null)
  if (options.format === 'json') await session.world.out(toJson(messages, {session, texts}))
  else {
    for (const message of messages) await session.world.out(toLines(message, session, texts))
    if (inputs.files.length > 0) await summarize(session, {messages, inputs, texts})
  }
  const failOn = levels.indexOf((options.failOn as Level | undefined) ?? inputs.config.failOn)
  if (messages.some(({level}) => levels.indexOf(level) >= failOn)) session.end(1)
  if (brokenProblems(inputs.files).length > 0) session.end(2)
}

/** `file:line:column`, level, sentence and rule; under it the other places. */
function toLines(message: LintMessage, session: Session, texts: MeasuredTexts | null): string {
  const {wording, paint} = session
  const where = paint(`${showControls(message.path)}:${message.line}:${message.column}`, 'strong')
  const level = paint(wording.say(`level.${message.level}`), message.level)
  const head = `${where}: ${level}: ${wordLint(message, wording)} ${paint(`[${message.rule}]`, 'quiet')}\n`
  const places = [
    ...message.related,
    ...located(message, texts).map(({document, line, column}) => ({path: document, line, column})),
  ]
  return head + places.map(({path, line, column}) => `    ${showControls(path)}:${line}:${column}\n`).join('')
}

function located(
  {examples}: LintMessage,
  texts: MeasuredTexts | null,
): {document: string; start: number; end: number; line: number; column: number}[] {
  return examples.map((place) => ({...place, ...(texts?.locate(place) ?? {line: 1, column: 1})}))
}

function toJson(
  messages: readonly LintMessage[],
  {session, texts}: {session: Session; texts: MeasuredTexts | null},
): string {
  const worded = messages.map((message) => ({
    ...message,
    examples: located(message, texts),
    message: wordLint(message, session.wording),
  }))
  return `${JSON.stringify({version: 1, documents: texts?.measure.documents ?? 0, messages: worded}, null, 1)}\n`
}

async function summarize(
  session: Session,
  {messages, inputs, texts}: {messages: readonly LintMessage[]; inputs: GlossaryInputs; texts: MeasuredTexts | null},
): Promise<void> {
  const {say} = session.wording
  const count = (level: Level): number => messages.filter((message) => message.level === level).length
  const concepts = inputs.files.reduce((sum, file) => sum + file.rows.length, 0)
  const counts = {
    concepts: say('count.concepts', {count: concepts}),
    errors: say('count.errors', {count: count('error')}),
    warnings: say('count.warnings', {count: count('warning')}),
    notes: say('count.notes', {count: count('note')}),
  }
  const summary =
    texts === null
      ? say('glossary.summary', counts)
      : say('glossary.summary-measured', {
          ...counts,
          documents: say('count.documents', {count: texts.measure.documents}),
        })
  await session.world.out(`${messages.length > 0 ? '\n' : ''}${summary}\n`)
}
