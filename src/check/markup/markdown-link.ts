import {signs, signsOf} from '../facts/signs-of.ts'
import type {Lang} from '../../model.ts'
import type {Side, UnitCheck, UnitFinding} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark} from './compare-marks.ts'

// The target of [text](target): one that is no link of the web, which url-mismatch compares.
const target = /(?<=\]\()(?![a-z]{2,8}:\/\/|www\.)[^\s()<>]{1,300}(?=\)|\s)/giu
// "] (https://…)" and "]( https://…)": a blank breaks the link. "[text] (see below)" is none.
const blanks =
  /(?<=\])[ \u200E\u200F]{1,4}(?=\((?:https?:\/\/|\.{0,2}\/|#)[^\s()]{1,300}\))|(?<=\]\()[ \u200E\u200F]{1,4}(?=(?:https?:\/\/|\.{0,2}\/|#)[^\s()])/giu
// (text)[https://…]: the brackets changed places.
const swapped = /\([^()[\]\n]{1,200}\)\[(?:https?:\/\/|\.{0,2}\/|#)[^\s[\]()]{1,300}\]/giu
// The language in a path: /en/, index.ar.md
const language = /(?<=^|[/._-])(?:en|ar)(?=[/._-]|$)/giu
const none: readonly Mark[] = []

/** Reports a Markdown link that is broken by a blank or by brackets that changed places, and targets that differ. */
export const markdownLink: UnitCheck = {
  id: 'markdown-link',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'انظر [الدليل]⟦ ⟧(https://example.org/a).', fixed: 'انظر [الدليل](https://example.org/a).'},
      {ar: 'انظر ⟦(الدليل)[https://example.org/a]⟧.'},
      {ar: 'انظر [الدليل](⟦b.md⟧).', en: 'See [the guide](⟦a.md⟧).'},
    ],
    silent: [
      {ar: 'انظر [الدليل](guide.ar.md).', en: 'See [the guide](guide.en.md).'},
      {ar: 'قال [الوزير] (الذي وصل أمس).', en: 'He [the minister] (who came) said.'},
      {ar: 'انظر [الدليل](https://example.org/a).', en: 'See [the guide](https://example.org/a).'},
    ],
  },
  run(unit) {
    const broken = [...brokenIn(unit.ar, 'ar'), ...brokenIn(unit.en, 'en')]
    const sides = bothSides(unit)
    if (sides === null) return broken
    const difference = differenceOf(targetsOf(sides.ar), targetsOf(sides.en), false)
    return [...broken, ...findingsOf(difference)]
  },
}

function targetsOf({text}: Side): readonly Mark[] {
  if (!text.includes('](')) return none
  return Array.from(text.matchAll(target), ({0: found, index: start}) => {
    const end = start + found.length
    // The anchor of a heading is made of its words, which are translated.
    return {start, end, text: found, key: found.replace(/#.*$/u, '#').replace(language, '').replace('..', '.')}
  })
}

const nothing: readonly UnitFinding[] = []

function brokenIn(side: Side | null, lang: Lang): readonly UnitFinding[] {
  if (side === null || (signsOf(side) & signs.bracket) === 0) return nothing
  const {text} = side
  const gaps = Array.from(text.matchAll(blanks), ({0: actual, index: start}): UnitFinding => {
    const span = {start, end: start + actual.length}
    return {[lang]: span, actual, variant: 'blank', fix: {lang, ...span, text: '', confidence: 0.8}}
  })
  const turned = Array.from(text.matchAll(swapped), ({0: actual, index: start}): UnitFinding => {
    return {[lang]: {start, end: start + actual.length}, actual, variant: 'swapped'}
  })
  return [...gaps, ...turned]
}
