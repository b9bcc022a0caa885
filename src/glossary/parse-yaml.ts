import {Composer, type CST, type Document, isAlias, isScalar, LineCounter, Parser, visit} from 'yaml'
import type {InputProblem} from '../errors.ts'

/** UTF-16 units; more than a hundred times what a person keeps by hand. */
const largest = 16e6
/** Levels of lists and keys; a glossary has four. */
const deepest = 16
/** Uses of aliases, each of which repeats what stands elsewhere. */
const mostAliases = 1000

/** A YAML text as a tree with places; `document` is null where it cannot be used, and `problems` say why. */
export interface ParsedYaml {
  readonly document: Document.Parsed | null
  readonly problems: readonly InputProblem[]
  /** What each alias stands for. */
  readonly aliases: ReadonlyMap<unknown, unknown>
  /** Line and column of an offset, one-based. */
  at(offset: number): {line: number; column: number}
}

/**
 * Parses a YAML text without building values from it: no tags but the core ones, no merging of keys, caps on size, depth
 * and aliases, so that a hostile file costs no more than its length.
 *
 * @param text without byte-order mark
 * @param path for messages
 */
export function parseYaml(text: string, path: string): ParsedYaml {
  const lines = new LineCounter()
  const at = (offset: number): {line: number; column: number} => {
    const {line, col} = lines.linePos(offset)
    return {line: Math.max(1, line), column: Math.max(1, col)}
  }
  const broken = (problem: Omit<InputProblem, 'path'>): ParsedYaml => ({
    document: null,
    problems: [{...problem, path}],
    aliases: new Map(),
    at,
  })
  if (text.length > largest) {
    return broken({code: 'file-too-large', args: {megabytes: Math.ceil(text.length / 1e6), limit: largest / 1e6}})
  }
  const fault = (detail: string, offset: number): ParsedYaml =>
    broken({code: 'glossary-yaml', ...at(offset), args: {detail}})
  const tokens = tokenize(text, lines)
  const deep = tokens === null ? 0 : findDeep(tokens)
  if (tokens === null || deep !== null) return fault('TOO_DEEP', deep ?? 0)
  const [document, second] = compose(tokens, text.length)
  if (document === undefined) return broken({code: 'empty-file'})
  const [error] = [...document.errors, ...document.warnings.filter(({code}) => code === 'TAG_RESOLVE_FAILED')]
  if (error !== undefined) return fault(error.code, error.pos[0])
  if (second !== undefined) return fault('MULTIPLE_DOCS', second.range[0])
  const {aliases, badAlias} = resolveAliases(document)
  if (badAlias !== null) return fault(badAlias.detail, badAlias.offset)
  return {document, problems: [], aliases, at}
}

/** null where the nesting is beyond what the parser can go down. */
function tokenize(text: string, lines: LineCounter): CST.Token[] | null {
  try {
    return [...new Parser(lines.addNewLine).parse(text)]
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The offset of something nested too deep; null when nothing is. Without recursion, since it is what guards the others. */
function findDeep(tokens: readonly CST.Token[]): number | null {
  const open: {token: CST.Token | null | undefined; depth: number}[] = tokens.map((token) => ({token, depth: 0}))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {token, depth} = next
    if (token === null || token === undefined) continue
    if (depth > deepest) return 'offset' in token ? token.offset : 0
    if (token.type === 'document') open.push({token: token.value, depth})
    if (!('items' in token)) continue
    for (const {key, value} of token.items) open.push({token: key, depth: depth + 1}, {token: value, depth: depth + 1})
  }
  return null
}

function compose(tokens: readonly CST.Token[], length: number): Document.Parsed[] {
  // Equal keys are found where the rows are read: looking for them here would take quadratic time.
  const composer = new Composer({keepSourceTokens: true, uniqueKeys: false, resolveKnownTags: false, merge: false})
  return [...composer.compose(tokens, true, length)] as Document.Parsed[]
}

/** What each alias stands for: the last anchor of that name before it. */
function resolveAliases(document: Document.Parsed): {
  aliases: Map<unknown, unknown>
  badAlias: {detail: string; offset: number} | null
} {
  const anchors = new Map<string, unknown>()
  const aliases = new Map<unknown, unknown>()
  let badAlias: {detail: string; offset: number} | null = null
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.set(node.anchor, node)
        return undefined
      }
      const target = anchors.get(node.source)
      aliases.set(node, target)
      const isBad = target === undefined || aliases.size > mostAliases || !isScalar(target)
      if (!isBad) return undefined
      const detail = target === undefined ? 'UNRESOLVED_ALIAS' : isScalar(target) ? 'TOO_MANY_ALIASES' : 'ALIAS_OF_LIST'
      badAlias = {detail, offset: node.range?.[0] ?? 0}
      return visit.BREAK
    },
  })
  return {aliases, badAlias}
}
