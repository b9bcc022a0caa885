import {mainPlace} from '../../main-place.ts'
import type {Level} from '../../model.ts'
import {fixSentence} from '../fix-sentence.ts'
import type {Payload, ShownDocument, ShownFinding, ShownPlace} from '../shown.ts'
import {wordFinding} from '../word-finding.ts'
import type {Wording} from '../wording.ts'
import {fileUri} from './file-uri.ts'

/** Where the schema of SARIF 2.1.0 stands; nothing is fetched from there. */
const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** What a run needs to know beside its findings. */
export interface ReportTool {
  readonly version: string
}

/**
 * Findings as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which GitHub code scanning, reviewdog and
 * editors read. Lines and columns count UTF-16 units from 1. Regions have columns only where the text is the file; of Word
 * and Excel files the paragraph or cell is a logical location. Fixes are given where a program can make them in the file.
 */
export function sarifReport(payload: Payload, wording: Wording, tool: ReportTool): string {
  const documents = new Map(payload.documents.map((document) => [document.name, document]))
  const used = new Set(payload.findings.map(({rule}) => rule))
  const rules = payload.checks.filter(({id}) => used.has(id))
  const indexOf = new Map(rules.map(({id}, at) => [id, at]))
  const run = {
    tool: {
      driver: {
        name: 'Muqabala',
        version: tool.version,
        semanticVersion: tool.version,
        language: wording.lang,
        rules: rules.map((rule) => ruleOf(rule, wording)),
      },
    },
    language: wording.lang,
    columnKind: 'utf16CodeUnits',
    results: payload.findings.map((finding) => resultOf(finding, {documents, indexOf, wording})),
  }
  return `${JSON.stringify({$schema: schema, version: '2.1.0', runs: [run]}, null, 1)}\n`
}

function ruleOf({id, family, level}: Payload['checks'][number], {say, has}: Wording): object {
  const title = has(`check.${id}.title`) ? say(`check.${id}.title`) : id
  const about = has(`check.${id}.about`) ? say(`check.${id}.about`) : title
  return {
    id,
    shortDescription: {text: title},
    fullDescription: {text: about},
    help: {text: about},
    defaultConfiguration: {level},
    properties: {tags: [family]},
  }
}

interface Known {
  readonly documents: ReadonlyMap<string, ShownDocument>
  readonly indexOf: ReadonlyMap<string, number>
  readonly wording: Wording
}

function resultOf(finding: ShownFinding, known: Known): object {
  const {rule, level, actual, expected, concept, related} = finding
  const main = mainPlace(finding)
  const other = main === finding.ar ? finding.en : finding.ar
  const opposite = other === null ? [] : [{place: other, actual: ''}]
  const others = [...opposite, ...related].map(({place, actual: text}, id) => ({
    id,
    ...locationOf(place, known),
    ...(text === '' ? {} : {message: {text}}),
  }))
  const index = known.indexOf.get(rule)
  return {
    ruleId: rule,
    ...(index === undefined ? {} : {ruleIndex: index}),
    level: levels[level],
    message: {text: wordFinding(finding, known.wording)},
    ...(main === null ? {} : {locations: [locationOf(main, known, finding)]}),
    ...(others.length === 0 ? {} : {relatedLocations: others}),
    ...(finding.id === undefined ? {} : {partialFingerprints: {'muqabala/v1': finding.id}}),
    ...fixesOf(finding, known),
    properties: {actual, expected, ...(concept === null ? {} : {concept})},
  }
}

const levels: Readonly<Record<Level, string>> = {error: 'error', warning: 'warning', note: 'note'}

function locationOf(place: ShownPlace, {documents}: Known, finding: ShownFinding | null = null): object {
  const kind = documents.get(place.document)?.places ?? 'text'
  // A snippet is all that stands in its region.
  const isWhole = kind === 'text' && finding !== null && finding.kwic !== null
  const snippet = isWhole ? {snippet: {text: finding.kwic.text}} : {}
  const logical = logicalOf(place, kind)
  return {
    physicalLocation: {
      artifactLocation: fileUri(place.document),
      ...(kind === 'name' ? {} : {region: {...regionOf(place, kind), ...snippet}}),
    },
    ...(logical === null ? {} : {logicalLocations: [{name: logical}]}),
  }
}

function logicalOf({name, line}: ShownPlace, kind: ShownDocument['places']): string | null {
  return kind === 'name' ? (name ?? String(line)) : name
}

function regionOf(place: ShownPlace, kind: ShownDocument['places']): object {
  const {line, column, endLine, endColumn} = place
  return kind === 'text' ? {startLine: line, startColumn: column, endLine, endColumn} : {startLine: line}
}

/** A program can make a change only where line and column say where it is. */
function fixesOf({fix}: ShownFinding, {documents, wording}: Known): object {
  if (fix === null || documents.get(fix.document)?.places !== 'text') return {}
  const replacement = {deletedRegion: regionOf(fix, 'text'), insertedContent: {text: fix.text}}
  const change = {artifactLocation: fileUri(fix.document), replacements: [replacement]}
  return {fixes: [{description: {text: fixSentence(fix, wording)}, artifactChanges: [change]}]}
}
