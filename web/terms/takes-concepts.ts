import type {TermsPayload} from '../../src/page-model.ts'

/** Whether a concept can be added: to a file that can be edited, or to one that it makes. */
export function takesConcepts({files, newFile}: TermsPayload): boolean {
  return files.length > 0 || newFile !== null
}
