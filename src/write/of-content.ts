import type {Bitext, BitextRow, Concept, Document, Lang} from '../model.ts'
import type {Content} from '../read/content.ts'
import {recordToBitext} from './bitext.ts'
import type {Written} from './writer.ts'

/** What a writer of documents gives; null for other content. */
export function ofDocument(content: Content, write: (document: Document) => Written): Written | null {
  return content.kind === 'document' ? write(content.document) : null
}

/** The rows of a bilingual file, of a record, or of a glossary; null for other content. */
export function rowsOf(content: Content): Bitext | null {
  if (content.kind === 'bitext') return content.bitext
  if (content.kind === 'glossary') {
    return {name: content.concepts[0]?.place.path ?? '', rows: content.concepts.map(conceptRow)}
  }
  return content.kind === 'record' ? recordToBitext(content.record) : null
}

/** What a writer of bilingual rows gives; null for other content. */
export function ofBitext(content: Content, write: (bitext: Bitext) => Written): Written | null {
  const bitext = rowsOf(content)
  return bitext === null ? null : write(bitext)
}

/** A concept as a pair of its house forms; what is said of it is the note. */
function conceptRow(concept: Concept): BitextRow {
  const {id, definition, note} = concept
  const said = [definition, note].filter((text) => text !== null).join('\n')
  return {
    id,
    ar: houseForm(concept, 'ar'),
    en: houseForm(concept, 'en'),
    confidence: null,
    status: null,
    findings: '',
    evidence: '',
    isMoved: false,
    ...(said === '' ? {} : {note: said}),
  }
}

/** What may be written in a language; empty where it has no such form. */
function houseForm({terms}: Concept, lang: Lang): string {
  const own = terms.filter((term) => term.lang === lang && term.status !== 'deprecated')
  return (own.find(({status}) => status === 'preferred') ?? own[0])?.text ?? ''
}
