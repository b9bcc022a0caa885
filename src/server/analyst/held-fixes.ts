import type {Document, Finding} from '../../model.ts'
import {normalize, type NormalizeOptions} from '../../normalize/normalize.ts'
import {fixKey} from './fix-key.ts'

/** What would come of fixes, by their keys. */
export interface PlannedFixes {
  readonly made: ReadonlySet<string>
  readonly held: ReadonlyMap<string, 'confidence' | 'key' | 'overlap'>
}

/** Works out which fixes would be made together, and why others would not. */
export function planned(
  documents: Iterable<Document>,
  findings: readonly Finding[],
  options: NormalizeOptions,
): PlannedFixes {
  const byDocument = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (finding.fix === null) continue
    const own = byDocument.get(finding.fix.document)
    if (own === undefined) byDocument.set(finding.fix.document, [finding])
    else own.push(finding)
  }
  const made = new Set<string>()
  const held = new Map<string, 'confidence' | 'key' | 'overlap'>()
  for (const document of documents) {
    const own = byDocument.get(document.name)
    if (own === undefined) continue
    const {edits, held: others} = normalize(document, own, options)
    for (const edit of edits) made.add(fixKey({...edit, document: document.name}))
    for (const one of others) held.set(fixKey({...one, document: document.name}), one.reason)
  }
  return {made, held}
}
