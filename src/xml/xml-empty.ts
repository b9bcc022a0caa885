import type {Edit} from '../model.ts'
import type {ProjectionBuilder} from '../text/projection.ts'
import type {XmlTag} from './xml-scan.ts'

/** Elements without content, `<seg/>`, into which text can be written: their names by the place of the `/`. */
export type EmptyElements = Map<number, string>

/** Marks an empty element as a place where text can be written. */
export function markEmptyElement(builder: ProjectionBuilder, {name, end}: XmlTag, empty: EmptyElements): void {
  const at = end - '/>'.length
  empty.set(at, name)
  builder.verbatim(at, at)
}

/** Edits of a source in which text that is written into an empty element opens and closes it: `<seg>text</seg>`. */
export function fillEmptyElements(edits: readonly Edit[], empty: ReadonlyMap<number, string>): Edit[] {
  return edits.map((edit) => {
    const name = edit.text === '' ? undefined : empty.get(edit.start)
    return name === undefined ? edit : {start: edit.start, end: edit.start + 2, text: `>${edit.text}</${name}>`}
  })
}
