import {textEndings} from '../../cli/load-text.ts'
import {Refusal} from '../refusal.ts'
import {sayBoth} from '../said.ts'

/** Bytes of UTF-8; systems allow 255, and lock and temporary files have longer names. */
const longest = 180

// What no system takes, what turns the rest around, and what stands for nothing: controls, marks of direction, joiners at
// will, private and unassigned code points.
const strange = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*]/u
// Joiners belong to words: \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645.
const joiners = /[\u200C\u200D]/gu
/** Devices, whatever ending they have (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu

/**
 * The name under which a text that was sent is kept.
 *
 * @throws Refusal `text-name`, `text-format`
 */
export function textName(sent: string): string {
  const name = sent.normalize().trim()
  const isBad =
    /[/\\]/u.test(name) ||
    name.startsWith('.') ||
    /[~. ]$|^~\$/u.test(name) ||
    strange.test(name.replace(joiners, '')) ||
    device.test(name) ||
    new TextEncoder().encode(name).length > longest
  if (isBad || name === '') {
    throw new Refusal(422, {
      code: 'text-name',
      message: sayBoth('page.analyst.text-name', {name: shownName(sent), most: longest}),
    })
  }
  if (splitName(name) === null) {
    const known = textEndings.join(', ')
    throw new Refusal(422, {code: 'text-format', message: sayBoth('page.analyst.text-format', {name, known})})
  }
  return name
}

/** A name without the ending of its format, and the ending; null where it has none, or nothing before it. */
export function splitName(name: string): {readonly stem: string; readonly ending: string} | null {
  const ending = textEndings.find((one) => name.toLowerCase().endsWith(one))
  if (ending === undefined || ending.length === name.length) return null
  return {stem: name.slice(0, name.length - ending.length), ending: name.slice(name.length - ending.length)}
}

/** The name of a file that was sent, as messages show it: without folders, and cut. */
export function shownName(sent: string): string {
  const last = sent.split(/[/\\]/u).at(-1) ?? ''
  return last.length > 80 ? `${last.slice(0, 80)}\u2026` : last
}
