import type {InputProblem} from '../errors.ts'
import type {Said} from '../page-model.ts'
import {problemValues} from '../report/problem-values.ts'
import {createWording, showControls, type Wording} from '../report/wording.ts'

/** Both languages of the page, user text isolated; made once, since that takes a moment. */
let wordings: {readonly ar: Wording; readonly en: Wording} | null = null

function bothWordings(): {readonly ar: Wording; readonly en: Wording} {
  wordings ??= {ar: createWording('ar', 'isolated'), en: createWording('en', 'isolated')}
  return wordings
}

/** A sentence of the locale files, in both languages. */
export function sayBoth(key: string, values: Readonly<Record<string, string | number>> = {}): Said {
  const {ar, en} = bothWordings()
  return {ar: ar.say(key, values), en: en.say(key, values)}
}

/** What is worded elsewhere, in both languages. */
export function inBoth(word: (wording: Wording) => string): Said {
  const {ar, en} = bothWordings()
  return {ar: word(ar), en: word(en)}
}

/** A problem with what the user gave, in both languages: its file, with the line where it is known, and its sentence. */
export function sayProblem({code, path, line, args = {}}: InputProblem): Said {
  const place = path === undefined ? '' : [showControls(path), ...(line === undefined ? [] : [line])].join(':')
  const say = (wording: Wording): string => {
    const sentence = wording.say(`problem.${code}`, problemValues(args, wording))
    return place === '' ? sentence : `\u2068${place}\u2069: ${sentence}`
  }
  const {ar, en} = bothWordings()
  return {ar: say(ar), en: say(en)}
}
