/** What speaks for or against a match. Each has its coefficient in `data/match.yaml`. */
export const features = [
  'evidence', 'evidence-more', 'cover-ar', 'cover-en', 'cover-least',
  'term', 'number', 'latin', 'name', 'word',
  'number-conflict', 'number-alone', 'name-alone', 'term-alone', 'names-alone', 'names-elsewhere', 'names-differ', 'names-known',
  'length', 'length-short', 'question-one', 'quotes-one', 'open-one', 'exclamation-one',
  'two-ar', 'two-en', 'part-adds', 'part-cover',
] as const // prettier-ignore

/** The place of a feature in `features`. */
export function featureAt(name: (typeof features)[number]): number {
  return features.indexOf(name)
}
