import {pathToFileURL} from 'node:url'
import type {Diagnostic} from 'vscode-languageserver/node'
import type {Level} from '../model.ts'
import type {BufferFinding} from './buffer.ts'

/** Who says it. */
export const source = 'muqabala'

/** `DiagnosticSeverity` of the protocol: 1 error, 2 warning, 3 information. */
export const severities: Readonly<Record<Level, 1 | 2 | 3>> = {error: 1, warning: 2, note: 3}

/** A finding as editors show it; `data` is its id, by which fixes find it again. */
export function toDiagnostic(finding: BufferFinding, {hasRelated}: {readonly hasRelated: boolean}): Diagnostic {
  const {id, rule, level, message, range, related} = finding
  const relatedInformation = related.map(({path, range: at, message: said}) => ({
    location: {uri: pathToFileURL(path).href, range: at},
    message: said,
  }))
  return {
    range,
    severity: severities[level],
    code: rule,
    source,
    message,
    data: id,
    ...(hasRelated && related.length > 0 ? {relatedInformation} : {}),
  }
}
