import type {ShownPlace} from './shown.ts'

/** `file:line:column`, and the cell, cue or unit where the file has them: `terms.xlsx:7:3 (Sheet1!B7)`. */
export function placeText(place: Pick<ShownPlace, 'document' | 'line' | 'column' | 'name'>): string {
  const {document, line, column, name} = place
  const where = `${document}:${line}:${column}`
  return name === null ? where : `${where} (${name})`
}
