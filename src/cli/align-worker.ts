import {alignSegments, lessonOf} from '../align/align.ts'
import type {Lesson, LearnedPairs} from '../align/learn.ts'
import type {Vectors} from '../align/similarity.ts'
import type {Link} from '../model.ts'
import type {AlignTask} from '../pipeline.ts'

/** What a thread needs to align a pair. */
export interface LinkTask extends AlignTask {
  /** The learned pairs as one string (a thread that has had it before compares it only); null: the pair teaches itself. */
  readonly learned: string | null
  readonly vectors: Vectors | null
}

let known: {text: string; pairs: LearnedPairs} = {text: '', pairs: []}

/** A pair's lesson for the batch. */
export function lesson({ar, en, options}: AlignTask): Lesson {
  return lessonOf(ar, en, options)
}

/** A pair's links. */
export function links({ar, en, options, learned, vectors}: LinkTask): Link[] {
  if (learned !== null && learned !== known.text) known = {text: learned, pairs: unpackLearned(learned)}
  const more = {...(learned === null ? {} : {learned: known.pairs}), ...(vectors === null ? {} : {vectors})}
  return alignSegments(ar, en, {...options, ...more})
}

/** Learned pairs as one string: a pair a line, TAB between. */
export function packLearned(pairs: LearnedPairs): string {
  return pairs.map((pair) => pair.join('\t')).join('\n')
}

function unpackLearned(text: string): LearnedPairs {
  if (text === '') return []
  return text.split('\n').map((line): [string, string] => {
    const [ar, en] = line.split('\t')
    return [ar, en]
  })
}
