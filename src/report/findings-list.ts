import type {CheckedText, Level} from '../model.ts'
import {mainPlace} from '../main-place.ts'
import {excerpt} from './excerpt.ts'
import {placesOf} from './lines.ts'
import {placeText} from './place-text.ts'
import type {ShownFinding} from './shown.ts'
import {wordFinding} from './word-finding.ts'
import {showControls, type Wording} from './wording.ts'

/** Colours a piece of text; the plain one gives it back. */
export type Paint = (text: string, as: Level | 'quiet' | 'strong') => string

/**
 * Findings for a terminal: `file:line:column`, level, sentence, rule and id on one line, then the line of the text with a
 * marker under the place, then the other places.
 */
export function findingsList(
  findings: readonly ShownFinding[],
  texts: readonly CheckedText[],
  how: {readonly wording: Wording; readonly paint: Paint},
): string {
  const lines = new Map(texts.map(({document}) => [document.name, placesOf(document)]))
  const {wording, paint} = how
  return findings
    .map((finding) => {
      const place = mainPlace(finding)
      const level = paint(wording.say(`level.${finding.level}`), finding.level)
      const where = place === null ? '' : showControls(placeText(place))
      const head = `${paint(where, 'strong')}: ${level}: ${wordFinding(finding, wording)} ${paint(tagOf(finding), 'quiet')}`
      const shown = place === null ? null : lines.get(place.document)
      const quote = shown === null || shown === undefined || place === null ? null : excerpt(shown, place)
      const body = quote === null ? '' : `\n  ${quote.text}\n  ${paint(quote.marker, finding.level)}`
      return `${head}${body}${relatedLines(finding)}\n`
    })
    .join('\n')
}

/** Its rule, and its id where it has one. */
function tagOf({rule, id}: ShownFinding): string {
  return id === undefined ? `[${rule}]` : `[${rule}] ${id}`
}

function relatedLines(finding: ShownFinding): string {
  return finding.related
    .map(({place, actual, count}) => {
      const where = showControls(placeText(place))
      return actual === '' ? `\n    ${where}` : `\n    ${count} × ${showControls(actual)}  ${where}`
    })
    .join('')
}
