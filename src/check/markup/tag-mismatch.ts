import {hasSign, signs} from '../facts/signs-of.ts'
import type {Level} from '../../model.ts'
import {crossingTag, type Tag, tagsOf} from '../facts/tags-of.ts'
import type {UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, spanOf} from './compare-marks.ts'

/**
 * Reports a tag that one side has and the other lacks, and tags of the Arabic that cross where those of the English do not.
 * Attributes that are texts (alt, title), direction and language may differ.
 */
export const tagMismatch: UnitCheck = {
  id: 'tag-mismatch',
  family: 'markup',
  level: 'error',
  examples: {
    reported: [
      {ar: 'اضغط <b>حفظ.', en: 'Press <b>Save⟦</b>⟧.'},
      {ar: 'اضغط ⟦<i>⟧حفظ⟦</i>⟧.', en: 'Press ⟦<b>⟧Save⟦</b>⟧.'},
      {ar: 'اضغط <b><i>حفظ⟦</b>⟧</i>.', en: 'Press <b><i>Save</i></b>.'},
      {ar: 'سطر آخر', en: 'One line⟦<br>⟧ another'},
      {ar: 'انظر ⟦<a href="/b">⟧هنا</a>.', en: 'See ⟦<a href="/a">⟧here</a>.'},
    ],
    silent: [
      {ar: 'اضغط <b>حفظ</b>.', en: 'Press <b>Save</b>.'},
      {ar: 'سطر<br />آخر', en: 'One line<br>another'},
      {ar: '<img alt="قارب" src="a.png"/> في البحر', en: '<img src="a.png" alt="A boat"> at sea'},
      {ar: 'قال إنها وصلت.', en: '"[s]he came", he said.'},
      {ar: 'إذا كان أ أصغر من ب', en: 'If a < b and b > c'},
      {ar: 'اكتب إلى المحرر', en: 'Write to <editor@example.org>'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.less | signs.bracket)) return []
    const [ar, en] = [tagsOf(sides.ar), tagsOf(sides.en)]
    if (ar.length + en.length === 0) return []
    const difference = differenceOf(ar, en)
    const isSame = (one: Tag, other: Tag): boolean => one.name === other.name && one.kind === other.kind
    const isRenamed = difference.arOnly.length === difference.enOnly.length
    const findings = findingsOf(difference, {
      levelOf,
      isPair: (one, other) => isSame(one, other) || (isRenamed && one.kind === other.kind),
    })
    if (findings.length > 0 || crossingTag(en) !== null) return findings
    const crossing = crossingTag(ar)
    return crossing === null ? [] : [{ar: spanOf(crossing), actual: crossing.text, variant: 'crossing'}]
  },
}

/** A line break more or less spoils nothing, nor does another attribute of the same tag. */
function levelOf(ar: Tag | null, en: Tag | null): Level | undefined {
  const isBreak = [ar, en].every((tag) => tag === null || tag.name === 'br' || tag.name === 'wbr' || tag.name === 'hr')
  return isBreak || (ar !== null && ar.name === en?.name) ? 'warning' : undefined
}
