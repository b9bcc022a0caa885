import {soundClasses} from '../data/sound-classes.ts'

/** A letter that writers of foreign names exchange with others. */
export const EXCHANGED = 1
/** Such a letter that stands in no Arabic word. */
export const FOREIGN = 2

/** For each code unit, EXCHANGED, FOREIGN or 0. */
export const exchangeKinds: Uint8Array = new Uint8Array(0x10000)
for (const letter of soundClasses.exchanged.flat()) exchangeKinds[letter.charCodeAt(0)] = EXCHANGED
for (const letter of Object.keys(soundClasses.foreign)) exchangeKinds[letter.charCodeAt(0)] = FOREIGN

/** For each such letter, the one that stands for all that it is exchanged with. */
export const exchangeSigns: ReadonlyMap<string, string> = new Map(
  soundClasses.exchanged.flatMap((row) => row.map((letter) => [letter, row[0]])),
)
