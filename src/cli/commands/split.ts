import type {CheckedText} from '../../model.ts'
import {segmentDocument} from '../../segment/segment.ts'
import {flowText} from '../../write/plain-text.ts'
import {loadText} from '../gather.ts'
import type {Action} from '../action.ts'

/** `muqabala split`: one segment a line, or with `--format json` one record a line with its span. */
export const split: Action = async (session, files, options) => {
  for (const file of files) {
    await session.attempt(async () => {
      const document = await loadText(session, file, options)
      const write = options.format === 'json' ? toJson : toLine
      for (const segment of segmentDocument(document)) await session.world.out(write(segment, document.name))
    })
  }
}

type One = CheckedText['segments'][number]

function toLine(segment: One): string {
  return `${flowText(segment.text, segment.opaque)}\n`
}

function toJson({index, start, end, lang, kind, text}: One, document: string): string {
  return `${JSON.stringify({document, index, start, end, lang, kind, text})}\n`
}
