import {InputError} from '../errors.ts'

/** Messages name a file as the workspace does, not by its full path. */
export function renamed(path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof InputError) throw new InputError(error.problems[0].code, {...error.problems[0], path})
    throw error
  }
}

/** The same where other files may be spoken of, which keep their names. */
export function renamedFrom(full: string, path: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof InputError && error.problems[0].path === full) renamed(path)(error)
    throw error
  }
}
