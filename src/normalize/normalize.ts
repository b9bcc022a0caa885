import type {Document, Edit, Finding} from '../model.ts'
import {blockAt} from '../text/block-at.ts'
import {applyEdits, sortEdits} from '../text/edits.ts'

/** Which fixes to take. */
export interface NormalizeOptions {
  /** Rules whose fixes are made; where two fixes meet, that of the earlier rule. Spellings alone when left out. */
  readonly rules?: readonly string[]
  /** Ids of concepts, or of rules of a profile (`levant/g`), whose spellings are changed; all when left out. */
  readonly only?: readonly string[]
  /** Nothing below is changed, 0…1; 0.7 when left out. */
  readonly minConfidence?: number
}

/** A change with its reason. */
export interface Change extends Edit {
  /** What stood there. */
  readonly old: string
  readonly rule: string
  /** Rule of the spelling profile, `levant/g`; null where it is the glossary's. */
  readonly profileRule: string | null
  readonly concept: string | null
  /** 0…1: how sure it is. */
  readonly confidence: number
}

/** A change that is not made: not sure enough, in a text that is a key, or another one is made at its place. */
export interface HeldChange extends Change {
  readonly reason: 'confidence' | 'key' | 'overlap'
}

/** A document with the fixes made, the changes that made it, in order, and those held back. */
export interface Normalized {
  readonly text: string
  readonly edits: readonly Change[]
  readonly held: readonly HeldChange[]
}

/** The rules of spelling: the glossary goes before the profile. */
export const spellingRules: readonly string[] = ['term-form', 'spelling-profile']

/** Below this a change is a guess; the likenesses of variants score less. */
const usualConfidence = 0.7

/** Makes the fixes of a document's findings. Everything outside the edited spans stays as it is. */
export function normalize(
  document: Document,
  findings: readonly Finding[],
  options: NormalizeOptions = {},
): Normalized {
  const {rules = spellingRules, only = null, minConfidence = usualConfidence} = options
  const wanted = findings
    .flatMap((finding) => toChange(finding, document))
    .filter((change) => rules.includes(change.rule) && (only === null || isAsked(change, only)))
  const reasonOf = (change: Change): HeldChange['reason'] | null =>
    change.confidence < minConfidence ? 'confidence' : isInKey(document, change) ? 'key' : null
  const held = wanted.flatMap((change): HeldChange[] => {
    const reason = reasonOf(change)
    return reason === null ? [] : [{...change, reason}]
  })
  let kept: readonly Change[] = []
  for (const rule of rules) {
    const candidates = wanted.filter((change) => change.rule === rule && reasonOf(change) === null)
    if (candidates.length === 0) continue
    const {free, taken} = addChanges(kept, candidates)
    kept = free
    held.push(...taken)
  }
  return {text: applyEdits(document.text, kept), edits: kept, held: byPlace(held)}
}

function toChange({rule, concept, args, fix}: Finding, document: Document): Change[] {
  if (fix === null || fix.document !== document.name) return []
  const {start, end, text, confidence} = fix
  const old = document.text.slice(start, end)
  const profileRule = rule === 'spelling-profile' ? String(args.rule) : null
  return old === text ? [] : [{start, end, text, old, rule, profileRule, concept, confidence}]
}

/** A text that programs go by is not ours to change. */
function isInKey({blocks}: Document, {start}: Change): boolean {
  return blockAt(blocks, start)?.isKey === true
}

/** A change by several rules of a profile is asked for by any of them. */
function isAsked({concept, profileRule}: Change, only: readonly string[]): boolean {
  const names = [concept ?? '', ...(profileRule?.split(' + ') ?? [])]
  return names.some((name) => only.includes(name))
}

/** Changes that are kept with more of them, none over another; of two new ones the longer. Linear once sorted. */
function addChanges(kept: readonly Change[], more: readonly Change[]): {free: Change[]; taken: HeldChange[]} {
  const older = new Set(kept)
  const free: Change[] = []
  const taken: HeldChange[] = []
  for (const change of byPlace([...kept, ...more])) {
    const last = free.at(-1)
    const isNew = !older.has(change)
    if (last === undefined || !overlap(last, change)) free.push(change)
    else if (!isNew || (!older.has(last) && length(change) > length(last))) {
      free[free.length - 1] = change
      if (!isSame(last, change)) taken.push({...last, reason: 'overlap'})
    } else if (!isSame(last, change)) taken.push({...change, reason: 'overlap'})
  }
  return {free, taken}
}

function byPlace<C extends Edit>(changes: readonly C[]): C[] {
  return sortEdits(changes) as C[]
}

/** Two insertions at one place overlap, too: nobody can say which comes first. */
function overlap(a: Edit, b: Edit): boolean {
  return b.start < a.end || (a.start === b.start && a.end === b.end)
}

function length({start, end}: Edit): number {
  return end - start
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}
