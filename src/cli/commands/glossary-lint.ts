import type {Level} from '../../model.ts'
import {lintGlossary} from '../../lint/lint-glossary.ts'
import {lintJson, lintList, type LintPrinting} from '../../report/lint-list.ts'
import type {Action} from '../action.ts'
import {loadInputs, measureCorpus} from './glossary-inputs.ts'
import {brokenProblems} from './glossary-output.ts'

const levels: readonly Level[] = ['note', 'warning', 'error']

/** `muqabala glossary lint`: what is wrong in a glossary, with place, sentence and rule; exit 1 as `check` does. */
export const glossaryLint: Action = async (session, named, options) => {
  const {files, config} = await loadInputs(session, named, options)
  const texts = await measureCorpus(session, options, files)
  const messages = lintGlossary(files, texts?.measure ?? null)
  const how: LintPrinting = {
    wording: session.wording,
    paint: session.paint,
    documents: texts?.measure.documents ?? null,
    locate: (place) => texts?.locate(place) ?? {line: 1, column: 1},
  }
  const concepts = files.reduce((sum, file) => sum + file.rows.length, 0)
  if (options.format === 'json') await session.world.out(lintJson(messages, how))
  else if (files.length > 0) await session.world.out(lintList(messages, concepts, how))
  const failOn = levels.indexOf((options.failOn as Level | undefined) ?? config.failOn)
  if (messages.some(({level}) => levels.indexOf(level) >= failOn)) session.end(1)
  if (brokenProblems(files).length > 0) session.end(2)
}
