import {relative, sep} from 'node:path'
import type {InputProblem} from '../../errors.ts'
import {textFault} from '../../glossary/plan-cells.ts'
import {planDecision} from '../../glossary/plan-decision.ts'
import {readGlossary} from '../../glossary/read-glossary.ts'
import type {GlossaryDecision} from '../../review-model.ts'
import {type Decision, memoryName} from '../../workspace/variant-decisions.ts'
import {newHeader} from '../commands/variants-write.ts'
import type {GlossaryOnDisk} from './glossary-sources.ts'

/** What decisions come to, before anything is written. */
export interface DecisionsPlan {
  /** Files with their new texts. */
  readonly files: readonly GlossaryOnDisk[]
  /** What is to be remembered of spellings. */
  readonly memory: readonly Decision[]
  /** How many decisions are done: written, or there already. */
  readonly done: number
  /** Why the others are not done. */
  readonly problems: readonly InputProblem[]
  /** What is wrong with the glossary then, and was not before. */
  readonly remarks: readonly InputProblem[]
}

/**
 * Makes decisions one after the other, each on what the ones before have left. One that cannot be done is left out.
 *
 * @param first where a new concept goes when there is no file that can be edited; null where nobody knows
 */
export function planDecisions(
  onDisk: readonly GlossaryOnDisk[],
  decisions: readonly GlossaryDecision[],
  first: {readonly full: string; readonly base: string} | null,
): DecisionsPlan {
  const needsFile = decisions.some((one) => one.kind === 'add' && one.file === null)
  const hasFile = onDisk.some(({text}) => text !== null)
  let files = needsFile && !hasFile && first !== null ? [...onDisk, newFile(first)] : onDisk
  const memory: Decision[] = []
  const problems: InputProblem[] = []
  const remarks: InputProblem[] = []
  let done = 0
  for (const decision of decisions) {
    const fault = decision.kind === 'other' || decision.kind === 'never' ? remember(decision, memory) : null
    if (decision.kind !== 'other' && decision.kind !== 'never') {
      const plan = planDecision(files, decision)
      remarks.push(...plan.remarks)
      problems.push(...plan.problems)
      files = files.map((file) => withText(file, plan.texts.get(file.file.path)))
      if (plan.problems.length === 0) done++
    } else if (fault === null) done++
    else problems.push(fault)
  }
  return {files, memory, done, problems, remarks}
}

function newFile({full, base}: {readonly full: string; readonly base: string}): GlossaryOnDisk {
  const path = relative(base, full).replaceAll(sep, '/')
  const file = readGlossary(newHeader, path, 'csv')
  return {file, text: newHeader, full, source: {encoding: 'utf-8', hasBom: true}, bytes: null}
}

function withText(file: GlossaryOnDisk, text: string | undefined): GlossaryOnDisk {
  return text === undefined ? file : {...file, text, file: readGlossary(text, file.file.path)}
}

/** @returns why it cannot be remembered; null where it can */
function remember(
  {kind, concept, name, form}: Extract<GlossaryDecision, {kind: 'other' | 'never'}>,
  memory: Decision[],
): InputProblem | null {
  const place = {path: memoryName}
  for (const text of [form, name, concept ?? '']) {
    const fault = textFault(text, {id: (concept ?? name).slice(0, 200), column: 'ar', place})
    if (fault !== null) return fault
  }
  if (form.trim() === '') return {code: 'glossary-value-invalid', ...place, args: {column: 'form', value: form}}
  memory.push({form, concept, name, decision: kind})
  return null
}
