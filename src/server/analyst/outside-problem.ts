import {InputError} from '../../errors.ts'
import type {Said} from '../../page-model.ts'
import {refuseOutside} from '../inside.ts'
import {Refusal} from '../refusal.ts'
import {sayProblem} from '../said.ts'

/**
 * Why a file is not to be written, since links lead out of the workspace, or nowhere; null where it may be.
 *
 * @param path from the workspace
 */
export async function outsideProblem(root: string, path: string): Promise<Said | null> {
  try {
    await refuseOutside(root, path)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message
    if (error instanceof InputError) return sayProblem(error.problems[0])
    throw error
  }
}
