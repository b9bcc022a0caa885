import {InputError} from '../errors.ts'
import {causeOf} from './cause-of.ts'

/**
 * For `catch`: says that a file could not be written, and why the system refused. What the system did not refuse goes on as it is.
 *
 * @param path as it is shown
 */
export function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    throw new InputError('file-unwritable', {path, args: {cause: causeOf(error)}})
  }
}
