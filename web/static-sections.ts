import type {FindingsPayload, SpellingPayload, StaticPayload} from '../src/page-model.ts'
import type {Source} from './source.ts'
import type {StaticDecisions} from './static-memory.ts'

interface SectionParts {
  readonly payload: StaticPayload
  read(): StaticDecisions
  write(decisions: StaticDecisions): void
}

/** Findings and spellings of a page without a server: what was decided about them is done with. */
export function staticSections(
  parts: SectionParts,
): Pick<Source, 'findings' | 'spelling' | 'fix' | 'ignore' | 'unignore'> {
  const {read, write} = parts
  return {
    findings: () => Promise.resolve({ok: true, value: findingsNow(parts)}),
    spelling: () => Promise.resolve({ok: true, value: spellingNow(parts)}),
    fix({ids}) {
      const fixes = [...new Set([...read().fixes, ...ids])]
      const changes = fixes.length - read().fixes.length
      write({...read(), fixes})
      return Promise.resolve({ok: true, value: {changes, files: [], log: null, problems: []}})
    },
    ignore({ids, reason}) {
      const others = read().ignores.filter(({id}) => !ids.includes(id))
      write({...read(), ignores: [...others, ...ids.map((id) => ({id, reason}))]})
      return Promise.resolve({ok: true, value: {}})
    },
    unignore(ids) {
      write({...read(), ignores: read().ignores.filter(({id}) => !ids.includes(id))})
      return Promise.resolve({ok: true, value: {}})
    },
  }
}

function findingsNow({payload: {findings}, read}: SectionParts): FindingsPayload {
  const reasons = new Map(read().ignores.map(({id, reason}) => [id, reason]))
  const fixed = new Set(read().fixes)
  const shown = findings.findings.filter(({id}) => !reasons.has(id) && !fixed.has(id))
  const ignored = findings.findings.flatMap(({id, document, rule, kwic}) => {
    const reason = reasons.get(id)
    return reason === undefined ? [] : [{id, document, rule, actual: kwic?.text ?? '', reason}]
  })
  return {...findings, findings: shown, ignored: [...findings.ignored, ...ignored]}
}

function spellingNow({payload: {spelling}, read}: SectionParts): SpellingPayload {
  const done = new Set([...read().fixes, ...read().ignores.map(({id}) => id)])
  return {...spelling, changes: spelling.changes.filter(({id}) => !done.has(id))}
}
