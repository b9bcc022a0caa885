import type {UnitCheck} from '../check.ts'

/**
 * Reports a link of several sentences with several: a translation memory wants them one by one. Links of one sentence with
 * several are how translators work, and say nothing.
 */
export const manyToMany: UnitCheck = {
  id: 'many-to-many',
  family: 'alignment',
  level: 'note',
  // Tables with a paragraph in each row are no mistake.
  isOptional: true,
  options: {segments: {kind: 'number', default: 4, min: 2, max: 100}},
  examples: {
    reported: [
      {ar: '⟦سقط الأول. ثم الثاني. ثم الثالث.⟧', en: '⟦One fell. Then another fell.⟧'},
      {ar: '⟦سقط الأول. ثم الثاني.⟧', en: '⟦One fell. Then another fell.⟧', options: {segments: 3}},
    ],
    silent: [
      {ar: 'سقط الأول. ثم الثاني.', en: 'One fell. Then another fell.'},
      {ar: 'سقط الأول ثم الثاني ثم الثالث ثم الرابع.', en: 'One fell. Then another. Then a third. Then a fourth.'},
      {ar: 'سقط الأول. ثم الثاني. ثم الثالث.'},
    ],
  },
  run({ar, en, link}, {options}) {
    if (ar === null || en === null || link === null) return []
    const counts = {ar: link.ar.length, en: link.en.length}
    if (Math.min(counts.ar, counts.en) < 2 || counts.ar + counts.en <= Number(options.segments)) return []
    return [{ar: {start: 0, end: ar.text.length}, en: {start: 0, end: en.text.length}, actual: ar.text, args: counts}]
  },
}
