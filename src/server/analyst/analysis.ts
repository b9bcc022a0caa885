import {unlessInput} from '../../errors.ts'
import type {FindingsPayload, ProjectPayload, SpellingPayload, TermsPayload} from '../../page-model.ts'
import {hashOf} from '../../workspace/change-log.ts'
import {glossaryVersionOf} from './glossary-of.ts'
import {ignoredEntries} from './ignore-findings.ts'
import {pageFindings} from './page-findings.ts'
import {pageProject} from './page-project.ts'
import {pageSpelling} from './page-spelling.ts'
import type {ShownFixes} from './shown-fixes.ts'
import type {AnalystState} from './state.ts'
import {termsOf} from './terms-payload.ts'

/** What the last look at all texts comes to, for pages. */
export interface Analysis {
  readonly findings: FindingsPayload
  readonly spelling: SpellingPayload
  readonly project: ProjectPayload
  /** Made when it is asked for. */
  terms(): Promise<TermsPayload>
  /** Of all that findings, terms and spellings are made of: equal where none of them is new. */
  readonly key: string
}

/**
 * Makes the payloads of what was found.
 *
 * @param shown remembers the fixes in them
 */
export async function analysisOf(state: AnalystState, shown: ShownFixes): Promise<Analysis> {
  const found = pageFindings(state, await ignoredEntries(state))
  const changes = pageSpelling(state)
  const version = hashOf(new TextEncoder().encode(JSON.stringify([found, changes])))
  shown.keep(version)
  return {
    findings: {version, ...found},
    spelling: {version, changes},
    project: await pageProject(state, found.findings),
    terms: termsOf(state),
    // What cannot be read is said to those who ask for the terms; everything else is there without.
    key: `${keyOf(state, version)} ${await glossaryVersionOf(state).catch(unlessInput(''))}`,
  }
}

/** The glossary and the texts have a say in the terms, found or not. */
function keyOf({engine}: AnalystState, version: string): string {
  const opened = [...(engine?.state.opened.values() ?? [])].map(({hash}) => hash)
  return [version, engine?.state.watched.hash ?? '', ...opened].join(' ')
}
