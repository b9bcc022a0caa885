import {z} from 'zod'
import {foldWord} from '../../src/text/fold.ts'
import type {DataFile} from './data-file.ts'

const units = z.array(z.string().min(1))
const scripts = z.strictObject({arabic: units, latin: units})
const schema = z.strictObject({
  signs: z.record(z.string().length(1), scripts),
  sequences: z.record(z.string().min(1), z.string().min(2).max(4)),
  vowels: z.strictObject({sign: z.string().length(1), arabic: units, latin: units}),
  silent_at_end: units,
  exchanged: z.array(units.min(2)),
  foreign: z.record(z.string().length(1), units.min(1)),
})

type Complain = (message: string) => void

/** `data/sound-classes.yaml`: every letter or group with the signs it is read as; what names are exchanged by. */
export const soundClasses: DataFile = {
  name: 'sound-classes',
  type: '{readings: Record<string, string>; vowelSign: string; vowels: string[]; silentAtEnd: string[]; exchanged: string[][]; foreign: Record<string, string[]>}',
  schema,
  build(value, complain) {
    const classes = value as z.infer<typeof schema>
    const vowels = [...classes.vowels.arabic, ...classes.vowels.latin]
    checkSigns(classes, complain)
    for (const letter of [...vowels, ...classes.silent_at_end]) checkLetters(letter, complain)
    for (const letter of [...vowels, ...classes.silent_at_end]) {
      if (letter.length !== 1) complain(`"${letter}" in vowels or silent_at_end must be one letter.`)
    }
    const readings: Record<string, string> = {}
    const read = (unit: string, as: string): void => {
      checkLetters(unit, complain)
      if (unit in readings) complain(`"${unit}" stands twice; a letter is in one class only.`)
      if (vowels.includes(unit)) complain(`"${unit}" is a vowel and in the class of ${as}; keep one of them.`)
      readings[unit] = as
    }
    for (const [sign, {arabic, latin}] of Object.entries(classes.signs)) {
      for (const unit of [...arabic, ...latin]) read(unit, sign)
    }
    for (const [unit, as] of Object.entries(classes.sequences)) read(unit, as)
    checkExchanged(classes, complain)
    const {exchanged, foreign} = classes
    return {readings, vowelSign: classes.vowels.sign, vowels, silentAtEnd: classes.silent_at_end, exchanged, foreign}
  },
}

/** A skeleton read once more must stay as it is: each sign is read as itself. */
function checkSigns({signs, sequences, vowels, silent_at_end}: z.infer<typeof schema>, complain: Complain): void {
  for (const [sign, {arabic}] of Object.entries(signs)) {
    if (!arabic.includes(sign)) complain(`${sign}: write the sign also in its list of Arabic letters.`)
    if (silent_at_end.includes(sign)) complain(`${sign}: a sign must not be silent at the end; choose another letter.`)
  }
  if (!vowels.arabic.includes(vowels.sign)) complain(`vowels: write "${vowels.sign}" also in the Arabic list.`)
  for (const [unit, as] of Object.entries(sequences)) {
    for (const sign of as) if (!(sign in signs)) complain(`sequences: "${sign}" in ${unit} is not one of the signs.`)
  }
}

/** A foreign letter and its one-letter stand-ins must be exchanged with each other, or the search would not see them. */
function checkExchanged({exchanged, foreign}: z.infer<typeof schema>, complain: Complain): void {
  const seen = new Set<string>()
  for (const letter of exchanged.flat()) {
    if (letter.length !== 1 || foldWord(letter) !== letter)
      complain(`exchanged: write one plain letter for "${letter}".`)
    if (seen.has(letter)) complain(`exchanged: "${letter}" stands twice; a letter is in one row only.`)
    seen.add(letter)
  }
  for (const [letter, standIns] of Object.entries(foreign)) {
    for (const standIn of standIns) {
      const isTogether = exchanged.some((row) => row.includes(letter) && row.includes(standIn))
      if (standIn.length === 1 && !isTogether)
        complain(`foreign: write ${letter} and ${standIn} in one row of exchanged.`)
      if (standIn.length > 2) complain(`foreign: "${standIn}" has more than two letters.`)
    }
  }
}

function checkLetters(unit: string, complain: Complain): void {
  const letters = unit.replace(/^\^/u, '')
  if (foldWord(letters) !== letters) complain(`write "${foldWord(letters)}" for "${letters}".`)
  if (!/^(?:[a-zßæœøıłđðþ]{1,4}|[\u0621-\u064A\u067E\u0686\u0698\u06A4\u06A8\u06AF]{1,4})$/u.test(letters))
    complain(`"${unit}" must be one to four letters of one alphabet, with ^ in front at most.`)
}
