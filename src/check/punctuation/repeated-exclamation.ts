import type {UnitCheck} from '../check.ts'
import {type Mark, marksOf} from '../facts/marks-of.ts'

/** Reports a row of exclamation marks, alone or with question marks. ؟! and !؟ are one mark and say nothing. */
export const repeatedExclamation: UnitCheck = {
  id: 'repeated-exclamation',
  family: 'punctuation',
  level: 'note',
  examples: {
    reported: [
      {ar: 'فاز الفريق⟦!!!⟧', fixed: 'فاز الفريق!'},
      {ar: 'أحقا⟦؟!؟!⟧', fixed: 'أحقا؟!'},
    ],
    silent: [{ar: 'فاز الفريق!'}, {ar: 'أحقا؟!'}, {ar: 'فاز الفريق!!', en: 'The team won!!'}],
  },
  run({ar, en}) {
    if (ar === null || !ar.text.includes('!') || en?.text.includes('!!')) return []
    const marks = marksOf(ar).filter(({char}) => '!؟?'.includes(char))
    return runsOf(marks).flatMap(({start, end}) => {
      const actual = ar.text.slice(start, end)
      if (!actual.includes('!') || end - start < 2 || (end - start === 2 && actual !== '!!')) return []
      const text = /[؟?]/u.test(actual) ? '؟!' : '!'
      // Tone is the author's: the change is proposed, not made.
      return [{ar: {start, end}, actual, expected: [text], fix: {lang: 'ar', start, end, text, confidence: 0.5}}]
    })
  },
}

/** Stretches of marks that touch. */
function runsOf(marks: readonly Mark[]): {start: number; end: number}[] {
  const runs: {start: number; end: number}[] = []
  for (const {at} of marks) {
    const last = runs.at(-1)
    if (last?.end === at) last.end++
    else runs.push({start: at, end: at + 1})
  }
  return runs
}
