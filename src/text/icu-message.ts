import type {Span} from '../model.ts'

/** A branch of a plural or a choice: `one {a file}`. */
interface IcuBranch {
  readonly key: string
  /** Where the key stands. */
  readonly at: Span
}

/** An argument of an ICU message: `{name}`, `{count, number}`, `{count, plural, one {…} other {…}}`. */
export interface IcuArgument extends Span {
  readonly name: string
  /** `plural`, `selectordinal` or `select`; null for what has no branches. */
  readonly choice: 'plural' | 'selectordinal' | 'select' | null
  readonly branches: readonly IcuBranch[]
  /** It stands in a branch of another. */
  readonly isInner: boolean
}

interface Braces extends Span {
  readonly inside: Braces[]
}

// {name}, {0}, { name , plural , …; every run has a limit.
const head =
  /\{[ \t\n]{0,9}([\w.$@-]{1,80})[ \t\n]{0,9}(?:,[ \t\n]{0,9}(plural|selectordinal|select)[ \t\n]{0,9},|(?=[},:!([]))/uy
/** Messages are three or four deep. */
const maxDepth = 16

/**
 * The arguments of a message in ICU's syntax (MessageFormat), outer before inner. Braces without a partner, and those that
 * hold no argument, are text.
 *
 * @param isTaken tells which offsets belong to something else, `${name}`
 * @example findArguments('{n, plural, one {a file} other {# files}}')[0].branches.map(({key}) => key) // ['one', 'other']
 */
export function findArguments(text: string, isTaken: (at: number) => boolean = () => false): IcuArgument[] {
  const found: IcuArgument[] = []
  const visit = (list: readonly Braces[], isInner: boolean): void => {
    for (const braces of list) {
      head.lastIndex = braces.start
      const match = head.exec(text)
      if (match === null) {
        visit(braces.inside, isInner)
        continue
      }
      const choice = (match[2] ?? null) as IcuArgument['choice']
      const from = braces.start + match[0].length
      const branches = choice === null ? [] : branchesOf(text, braces.inside, from)
      found.push({start: braces.start, end: braces.end, name: match[1], choice, branches, isInner})
      for (const branch of braces.inside) visit(branch.inside, true)
    }
  }
  visit(bracesIn(text, isTaken), false)
  return found
}

/** The key of a branch stands before its braces: `=1 {…}`, `other {…}`, after `offset:1` perhaps. */
function branchesOf(text: string, inside: readonly Braces[], from: number): IcuBranch[] {
  let at = from
  return inside.map(({start, end}) => {
    const before = text.slice(at, start).trimEnd()
    const cut = Math.max(before.lastIndexOf(' '), before.lastIndexOf('\n'), before.lastIndexOf('\t')) + 1
    const span = {start: at + cut, end: at + before.length}
    at = end
    return {key: before.slice(cut), at: span}
  })
}

/** The pairs of braces, as deep as messages go. */
function bracesIn(text: string, isTaken: (at: number) => boolean): Braces[] {
  const top: Braces[] = []
  const open: {start: number; end: number; inside: Braces[]}[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code !== 0x7b && code !== 0x7d) || isTaken(at)) continue
    if (code === 0x7b) {
      open.push({start: at, end: at, inside: []})
      continue
    }
    const last = open.pop()
    if (last === undefined) continue
    last.end = at + 1
    if (open.length <= maxDepth) (open.at(-1)?.inside ?? top).push(last)
  }
  return top
}
