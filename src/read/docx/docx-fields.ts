/** Fields whose result is a text that somebody wrote; the results of all others Word writes anew. */
const written: ReadonlySet<string> = new Set(['HYPERLINK', 'FORMTEXT'])

/** Where text stands with regard to fields: it is no text, not language, or as any other. */
type FieldPlace = 'instruction' | 'result' | 'free'

/** Follows the fields of a part, which may stand in each other and go on over paragraphs (ECMA-376 part 1, 17.16). */
export interface Fields {
  /** `w:fldChar`. */
  mark(type: string | null): void
  /** `w:instrText`, in any number of pieces. */
  instruct(text: string): void
  /** `w:fldSimple`. */
  open(instruction: string): void
  close(): void
  place(): FieldPlace
}

interface Field {
  instruction: string
  hasResult: boolean
}

/** Fields in fields; more were made to do harm. */
const deepest = 64

export function createFields(): Fields {
  const open: Field[] = []
  let place: FieldPlace = 'free'
  const settle = (): void => {
    if (open.some(({hasResult}) => !hasResult)) place = 'instruction'
    else place = open.every(({instruction}) => written.has(nameOf(instruction))) ? 'free' : 'result'
  }
  const push = (field: Field): void => {
    if (open.length < deepest) open.push(field)
    settle()
  }
  const pop = (): void => {
    open.pop()
    settle()
  }
  return {
    mark(type) {
      if (type === 'begin') push({instruction: '', hasResult: false})
      else if (type === 'end') pop()
      else if (type === 'separate' && open.length > 0) {
        open[open.length - 1].hasResult = true
        settle()
      }
    },
    instruct(text) {
      const field = open.at(-1)
      if (field !== undefined && field.instruction.length < 200) field.instruction += text
    },
    open: (instruction) => push({instruction, hasResult: true}),
    close: pop,
    place: () => place,
  }
}

/** `HYPERLINK` of ` HYPERLINK "https://…" \h `. */
function nameOf(instruction: string): string {
  return instruction.trimStart().split(/\s/u, 1)[0].toUpperCase()
}
