import {repeatsIn} from '../check/completeness/repeated-block.ts'
import type {Document, Segment} from '../model.ts'
import {placesOf} from '../report/lines.ts'
import {wordFinding} from '../report/word-finding.ts'
import type {Session} from './session.ts'

/** More are only counted. */
const most = 20

/** Says on stderr which lines and passages stand in a text twice, and where a further article begins in it. */
export async function remarkRepeats(session: Session, document: Document, segments: readonly Segment[]): Promise<void> {
  const found = repeatsIn({document, segments})
  const lines = placesOf(document)
  for (const finding of found.slice(0, most)) {
    const {line} = lines.at((finding.ar ?? finding.en)?.start ?? 0)
    const {related} = finding
    const from = related.length === 0 ? 0 : lines.at(related[0].place.start).line
    const message = wordFinding({...finding, rule: 'repeated-block', level: 'note'}, session.wording)
    const key = from === 0 ? 'split.remark' : 'split.remark-from'
    await session.remark(key, {place: `${document.name}:${line}`, message, line: from})
  }
  const repeats = session.wording.say('count.repeats', {count: found.length - most})
  if (found.length > most) await session.remark('split.more-repeats', {place: document.name, repeats})
}
