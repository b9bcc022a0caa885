import {checks} from '../check/checks.ts'
import type {Directive} from '../ignore/directives.ts'
import type {Entry} from '../ignore-model.ts'
import type {Document} from '../model.ts'
import {placesOf} from '../report/lines.ts'
import {nearest} from '../text/nearest.ts'
import type {Session} from './session.ts'

/** More are only counted. */
const most = 10

/** Says which comments name a check that there is not, or silence nothing. */
export async function remarkIdle(
  session: Session,
  idle: readonly Directive[],
  run: {readonly documents: readonly Document[]; runs(rule: string, document: string): boolean},
): Promise<void> {
  const known = checks.map(({id}) => id)
  const places = new Map(run.documents.map((document) => [document.name, document]))
  for (const {document, at, word, rule} of idle) {
    const isKnown = rule === null || known.includes(rule)
    if (isKnown && rule !== null && !run.runs(rule, document)) continue
    const text = places.get(document)
    const line = text === undefined ? 1 : placesOf(text).at(at).line
    const meant = isKnown ? null : nearest(rule, known)
    const key = isKnown ? 'ignore.idle' : meant === null ? 'ignore.unknown' : 'ignore.mistyped'
    const values = {place: `${document}:${line}`, word: rule === null ? word : `${word} ${rule}`, rule: rule ?? ''}
    await session.remark(key, {...values, meant: meant ?? ''})
  }
}

/** Says how many entries match nothing any more, and which. */
export async function remarkEntries(
  session: Session,
  stale: readonly Entry[],
  {key, path}: {readonly key: 'ignore.stale' | 'ignore.stale-baseline'; readonly path: string},
): Promise<void> {
  if (stale.length === 0) return
  const ids = stale.slice(0, most).map(({id}) => id)
  const list = [...ids, ...(stale.length > most ? ['…'] : [])].join(', ')
  await session.remark(key, {path, entries: session.wording.say('count.entries', {count: stale.length}), ids: list})
}
