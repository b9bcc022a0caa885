import type {Span} from '../../model.ts'
import {createNames} from './docx-names.ts'
import {scanXml} from '../../xml/xml-scan.ts'

/** A run as it stands in the joined source. */
export interface Run extends Span {
  /** Behind its tag and its properties. */
  readonly inside: number
  /** Properties with their tags; null where it has none. */
  readonly properties: Span | null
  /** Its elements but the properties. */
  readonly children: readonly Span[]
  readonly parent: RunParent
}

/** The element in which a run stands. */
interface RunParent extends Span {
  /** `w:p`, `w:ins`, `w:hyperlink` … whatever the file's prefix. */
  readonly name: string
  /** Its start tag as it stands. */
  readonly tag: string
  /** Its end tag. */
  readonly endTag: string
}

type OpenRun = {-readonly [Key in keyof Run]: Key extends 'children' ? Span[] : Run[Key]}

/**
 * The runs of a part, by the offset of each of their elements.
 *
 * @param part a part that was read before
 */
export function findRuns(part: {text: string; base: number; name: string}, path: string): Map<number, Run> {
  const {text, base} = part
  const runAt = new Map<number, Run>()
  const names = createNames()
  const open: (RunParent & {run: OpenRun | null})[] = []
  scanXml(
    text,
    {
      open(tag) {
        const name = names.open(tag)
        const parent = open.at(-1)
        const [start, end] = [base + tag.start, base + tag.end]
        const isRun = name === 'w:r' && parent !== undefined
        const run = isRun ? {start, end, inside: end, properties: null, children: [], parent} : null
        open.push({start, end, name, tag: text.slice(tag.start, tag.end), endTag: `</${tag.name}>`, run})
      },
      close(tag) {
        names.close()
        const closed = open.pop()
        const end = base + tag.end
        if (closed === undefined) return
        if (closed.run !== null) closed.run.end = end
        const run = open.at(-1)?.run
        if (run === null || run === undefined) return
        const span = {start: closed.start, end}
        if (closed.name === 'w:rPr' && run.children.length === 0) {
          run.properties = span
          run.inside = end
          return
        }
        run.children.push(span)
        runAt.set(span.start, run)
      },
    },
    {path, part: part.name},
  )
  return runAt
}
