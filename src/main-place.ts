import type {Place} from './model.ts'

/** Where a finding is shown: the place that says something, the Arabic one first. */
export function mainPlace<P extends Place>(finding: {readonly ar: P | null; readonly en: P | null}): P | null {
  const {ar, en} = finding
  if (ar !== null && (ar.end > ar.start || en === null || en.end === en.start)) return ar
  return en
}
