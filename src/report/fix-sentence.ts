import type {ShownFix} from './shown.ts'
import type {Wording} from './wording.ts'

/** What a fix does, as a sentence: puts something in, takes something out, or writes something else. */
export function fixSentence(fix: Pick<ShownFix, 'start' | 'end' | 'text'>, {say}: Wording): string {
  if (fix.text === '') return say('report.fix.remove')
  return say(fix.start === fix.end ? 'report.fix.insert' : 'report.fix.replace', {text: fix.text})
}
