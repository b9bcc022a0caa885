import {alignment} from '../data/alignment.ts'

/** Numbers of Arabic and English segments in a link; the last two are segments with no counterpart. */
export const shapes: readonly (readonly [number, number])[] = [
  [1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [1, 4], [4, 1], [1, 0], [0, 1],
] // prettier-ignore

/** Shapes that link something. */
export const LINKING = 8

/** What speaks for or against a link. The first ten are the shapes' own weights. */
export const features = [
  'shape-1-1', 'shape-1-2', 'shape-2-1', 'shape-2-2', 'shape-1-3', 'shape-3-1', 'shape-1-4', 'shape-4-1', 'shape-1-0',
  'shape-0-1',
  'length',
  'term', 'number', 'latin', 'name', 'word', 'pair',
  'missing-term', 'missing-number', 'missing-latin', 'missing-name', 'missing-word', 'missing-pair', 'absent-word',
  'question-both', 'question-one', 'exclamation-both', 'exclamation-one', 'quotes-both', 'quotes-one', 'brackets-both', 'brackets-one',
  'start-quote-both', 'start-quote-one', 'end-quote-both', 'end-quote-one', 'open-both', 'open-one',
  'colon-both', 'colon-one', 'list-both', 'list-one', 'heading-both', 'heading-one', 'paragraph-both', 'paragraph-one',
  'inner-end-missing', 'inner-joint', 'inner-open', 'inner-paragraph', 'extra-end', 'unmatched-part', 'similarity',
] as const // prettier-ignore

/** The place of a feature in `features`. */
export function featureAt(name: (typeof features)[number]): number {
  return features.indexOf(name)
}

/** The weights of `data/alignment.yaml`, in the order of `features`; 0 where the file has none. */
export function readWeights(): Float64Array {
  return Float64Array.from(features, (name) => alignment.weights[name] ?? 0)
}
