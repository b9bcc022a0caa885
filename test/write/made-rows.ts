import type {BitextRow} from '../../src/model.ts'
import type {Content} from '../../src/read/content.ts'

const row: BitextRow = {
  id: '1',
  ar: 'أ',
  en: 'a',
  confidence: null,
  status: null,
  findings: '',
  evidence: '',
  isMoved: false,
}

/** A bilingual file of rows that differ from a plain one in what is given, numbered where no id is. */
export function madeRows(...given: Partial<BitextRow>[]): Content {
  return {kind: 'bitext', bitext: {name: 'x', rows: given.map((one, at) => ({...row, id: String(at + 1), ...one}))}}
}
