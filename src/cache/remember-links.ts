import {alignSegments} from '../align/align.ts'
import {type LearnedPairs, type Lesson, learnPairs} from '../align/learn.ts'
import type {AlignedPair, Link} from '../model.ts'
import {type AlignTask, linkPair, type ReadPair} from '../pipeline.ts'
import {linksLeft} from './keep-texts.ts'

/** Who does the work for pairs that are not known: this thread or others. */
export interface Aligning {
  lesson(task: AlignTask): Promise<Lesson>
  /** @param learned null for a pair that teaches itself */
  links(task: AlignTask, learned: LearnedPairs | null): Promise<readonly Link[]>
  /** Those that are aligned, the others only teach; all when left out. */
  readonly wanted?: ReadonlySet<ReadPair> | undefined
  /** Takes each pair as soon as it is done. */
  readonly onPair?: ((pair: AlignedPair) => Promise<void>) | undefined
  /** When it is aborted, no further pair is begun. */
  readonly signal?: AbortSignal | undefined
}

/** Links that are found again without aligning. */
export interface RememberedLinks {
  /**
   * Every pair, or those wanted, as a batch aligns them, with what all of them teach; null where it was stopped. A pair is
   * aligned anew only when it has changed, or when words of its own texts are learned differently.
   */
  alignAll(reads: readonly ReadPair[], aligning: Aligning): Promise<AlignedPair[] | null>
  /** One pair with the lessons as they were, its unchanged parts linked as before: nearly as a batch aligns it, and at once. */
  alignSoon(before: {readonly read: ReadPair; readonly pair: AlignedPair}, now: ReadPair): AlignedPair
}

interface Known {
  lesson: {readonly learned: Lesson; readonly ar: ReadonlySet<string>; readonly en: ReadonlySet<string>} | null
  aligned: {readonly words: string; readonly pair: AlignedPair} | null
}

/** Remembers by the pair that was read: one that is read anew, and is the same, should be the same object (`keepTexts`). */
export function rememberLinks(): RememberedLinks {
  const all = new WeakMap<ReadPair, Known>()
  const knownOf = (read: ReadPair): Known => {
    const known = all.get(read) ?? {lesson: null, aligned: null}
    all.set(read, known)
    return known
  }
  let lessons: {readonly of: readonly Lesson[]; readonly learned: LearnedPairs} = {of: [], learned: []}
  const learn = (drawn: readonly Lesson[]): LearnedPairs => {
    const isSame = drawn.length === lessons.of.length && drawn.every((one, at) => one === lessons.of[at])
    if (!isSame) lessons = {of: drawn, learned: learnPairs(drawn)}
    return lessons.learned
  }
  return {
    async alignAll(reads, aligning) {
      const {wanted} = aligning
      if (wanted?.size === 0) return []
      if (!(await drawLessons(reads, knownOf, aligning))) return null
      const drawn = reads.flatMap((read) => knownOf(read).lesson?.learned ?? [])
      const learned = reads.length < 2 ? null : learn(drawn)
      const pairs: AlignedPair[] = []
      for (const read of reads.filter((one) => wanted?.has(one) ?? true)) {
        if (aligning.signal?.aborted === true) return null
        const pair = await alignOne(read, {known: knownOf(read), learned, aligning})
        pairs.push(pair)
        await aligning.onPair?.(pair)
      }
      return pairs
    },
    alignSoon(before, now) {
      const fixed = [...(now.task.options.fixed ?? []), ...linksLeft(before.read, before.pair.links, now)]
      const {learned} = lessons
      return linkPair(now, alignSegments(now.task.ar, now.task.en, {...now.task.options, fixed, learned}))
    },
  }
}

/** @returns whether all have one, and the work was not stopped before */
async function drawLessons(
  reads: readonly ReadPair[],
  knownOf: (read: ReadPair) => Known,
  aligning: Aligning,
): Promise<boolean> {
  if (reads.length < 2) return true
  for (const read of reads) {
    if (aligning.signal?.aborted === true) return false
    const known = knownOf(read)
    if (known.lesson !== null) continue
    const learned = await aligning.lesson(read.task)
    known.lesson = {learned, ar: new Set(learned.ar.stems), en: new Set(learned.en.stems)}
  }
  return true
}

/** Of what was learned only words that stand in both texts have a say in the links. */
async function alignOne(
  read: ReadPair,
  {known, learned, aligning}: {known: Known; learned: LearnedPairs | null; aligning: Aligning},
): Promise<AlignedPair> {
  const {lesson} = known
  const own = learned?.filter(([ar, en]) => lesson === null || (lesson.ar.has(ar) && lesson.en.has(en))) ?? null
  const words = own === null ? 'alone' : own.map((pair) => pair.join('\t')).join('\n')
  if (known.aligned?.words === words) return known.aligned.pair
  const pair = linkPair(read, await aligning.links(read.task, own))
  // Where nothing has changed, the pair stays the same object, for what is known of it.
  const isSame = JSON.stringify(pair.links) === JSON.stringify(known.aligned?.pair.links)
  known.aligned = {words, pair: isSame ? (known.aligned?.pair ?? pair) : pair}
  return known.aligned.pair
}
