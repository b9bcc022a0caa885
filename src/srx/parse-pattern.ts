import {anything, lineTerminator} from './named-sets.ts'
import {takeEscape} from './parse-escape.ts'
import {takeSet} from './parse-set.ts'
import type {PatternCursor} from './pattern-cursor.ts'
import {descend, isAt, slip, take, takeCode, takeForm, takeUntil} from './pattern-cursor.ts'
import {PatternError} from './pattern-error.ts'
import {takeQuantifiers} from './parse-quantifier.ts'
import type {CharSet, PatternNode} from './pattern-tree.ts'
import {FINAL_END, LINE_END, LINE_START, not, nothing, single, TEXT_END, TEXT_START, WORD_EDGE} from './pattern-tree.ts'

/**
 * Reads a regular expression as ICU writes it, which SRX 2.0 asks for; what Java and .NET write otherwise is understood
 * where it is no contradiction. A lazy quantifier is read as any other, for a rule asks whether there is a match, not which.
 * So is an atomic group; in the rare pattern in which it forbids what would match without it, the pattern matches here.
 *
 * @throws PatternError for what is no pattern, and for what no engine can do in linear time (references to groups)
 */
export function parsePattern(pattern: string): PatternNode {
  const flags = {anyCase: false, lines: false, dotAll: false, spaced: false}
  const cursor: PatternCursor = {pattern, at: 0, flags, depth: 0}
  const node = takeChoice(cursor)
  if (cursor.at < pattern.length) throw slip(cursor)
  return node
}

/** Alternatives up to the end of the group. What (?i) switches on in one of them stays on in the next. */
function takeChoice(cursor: PatternCursor): PatternNode {
  const {flags} = cursor
  const options = [takeSequence(cursor)]
  while (take(cursor, '|')) options.push(takeSequence(cursor))
  cursor.flags = flags
  return options.length === 1 ? options[0] : {kind: 'choice', options}
}

function takeSequence(cursor: PatternCursor): PatternNode {
  const parts: PatternNode[] = []
  while (cursor.at < cursor.pattern.length && !isAt(cursor, '|') && !isAt(cursor, ')')) {
    if (skipComment(cursor)) continue
    const found = takeAtoms(cursor)
    const last = found.at(-1)
    if (last === undefined) continue
    parts.push(...found.slice(0, -1), takeQuantifiers(cursor, last))
  }
  return parts.length === 1 ? parts[0] : {kind: 'sequence', parts}
}

/** (?#…), and with (?x) white space and what stands behind #. */
function skipComment(cursor: PatternCursor): boolean {
  if (take(cursor, '(?#')) {
    takeUntil(cursor, ')')
    return true
  }
  return cursor.flags.spaced && takeForm(cursor, /\s+|#.*/uy) !== null
}

/** One atom; several for \Q…\E, of which a quantifier takes the last; none for flags. */
function takeAtoms(cursor: PatternCursor): PatternNode[] {
  if (take(cursor, '\\Q')) {
    const isClosed = cursor.pattern.includes('\\E', cursor.at)
    const quoted = isClosed ? takeUntil(cursor, '\\E') : cursor.pattern.slice(cursor.at)
    if (!isClosed) cursor.at = cursor.pattern.length
    return [...quoted].map((sign) => setNode(cursor, single(sign.codePointAt(0) ?? 0)))
  }
  if (take(cursor, '(')) return takeGroup(cursor)
  if (take(cursor, '\\')) return [takeBackslash(cursor)]
  if (take(cursor, '[')) return [{kind: 'set', set: takeSet(cursor)}]
  if (take(cursor, '.')) return [{kind: 'set', set: cursor.flags.dotAll ? anything : not(lineTerminator)}]
  if (take(cursor, '^')) return [edge(cursor.flags.lines ? LINE_START : TEXT_START)]
  if (take(cursor, '$')) return [edge(cursor.flags.lines ? LINE_END : FINAL_END)]
  if (takeForm(cursor, /[*+?{]/uy) !== null) throw slip({...cursor, at: cursor.at - 1})
  return [setNode(cursor, single(takeCode(cursor)))]
}

function takeGroup(cursor: PatternCursor): PatternNode[] {
  descend(cursor)
  const {flags} = cursor
  const look = takeForm(cursor, /\?(<?)([=!])/uy)
  // A group with a name, (?: or (?>; flags are what else stands behind a question mark.
  const isKnown = look !== null || takeForm(cursor, /\?(?:<\w+>|'\w+'|P<\w+>|:|>)/uy) !== null
  if (!isKnown && isAt(cursor, '?') && !takeFlags(cursor)) {
    cursor.depth--
    return []
  }
  const body = takeChoice(cursor)
  if (!take(cursor, ')')) throw slip(cursor)
  cursor.flags = flags
  cursor.depth--
  if (look === null) return [body]
  return [{kind: 'look', body, isAhead: look[1] === '', isNegative: look[2] === '!'}]
}

/** (?i) for the rest of the group, or (?i: for the group it opens: true then. */
function takeFlags(cursor: PatternCursor): boolean {
  const found = takeForm(cursor, /\?([a-z]*)(?:-([a-z]+))?([:)])/iuy)
  // u and U ask for Unicode, which is always on. The others change what no rule for sentences should depend on.
  if (found === null || /[^imsxuU]/u.test(found[1] + (found[2] ?? ''))) {
    throw new PatternError('srx-pattern-escape', {escape: cursor.pattern.slice(cursor.at - 1, cursor.at + 3)})
  }
  const {flags} = cursor
  const isOn = (letter: string, before: boolean): boolean =>
    found[1].includes(letter) || (before && !(found[2] ?? '').includes(letter))
  cursor.flags = {
    anyCase: isOn('i', flags.anyCase),
    lines: isOn('m', flags.lines),
    dotAll: isOn('s', flags.dotAll),
    spaced: isOn('x', flags.spaced),
  }
  return found[3] === ':'
}

/** An escape that is a place, a line end, or a code point or set. */
function takeBackslash(cursor: PatternCursor): PatternNode {
  if (take(cursor, 'b')) return edge(WORD_EDGE)
  if (take(cursor, 'B')) return {kind: 'edge', edge: WORD_EDGE, isNegative: true}
  if (take(cursor, 'A')) return edge(TEXT_START)
  if (take(cursor, 'Z')) return edge(FINAL_END)
  if (take(cursor, 'z')) return edge(TEXT_END)
  if (take(cursor, 'E')) return nothing
  if (take(cursor, 'R')) return lineBreak
  const found = takeEscape(cursor)
  return setNode(cursor, typeof found === 'number' ? single(found) : found)
}

/** CR LF, or any one line terminator. */
const lineBreak: PatternNode = {
  kind: 'choice',
  options: [
    {
      kind: 'sequence',
      parts: [
        {kind: 'set', set: single(0x0d)},
        {kind: 'set', set: single(0x0a)},
      ],
    },
    {kind: 'set', set: lineTerminator},
  ],
}

function edge(flag: number): PatternNode {
  return {kind: 'edge', edge: flag, isNegative: false}
}

function setNode(cursor: PatternCursor, set: CharSet): PatternNode {
  return {kind: 'set', set: cursor.flags.anyCase ? {kind: 'any-case', of: set} : set}
}
