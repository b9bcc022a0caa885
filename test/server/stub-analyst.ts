import type {AlignedRecord} from '../../src/model.ts'
import type {ProjectPayload} from '../../src/page-model.ts'
import type {Analyst, EventListener} from '../../src/server/ports.ts'

/** An Analyst that knows nothing, and what it was asked. */
export interface StubAnalyst extends Analyst {
  readonly asked: unknown[][]
  tell: EventListener
}

const project: ProjectPayload = {
  name: 'stub',
  mode: 'live',
  lang: 'en',
  tool: '0',
  pairs: [],
  texts: [],
  glossaries: [],
  formats: ['csv'],
  problems: [],
  logs: [],
  findings: null,
}

/** @param parts what a test lets it do otherwise */
export function stubAnalyst(parts: Partial<Analyst> = {}): StubAnalyst {
  const asked: unknown[][] = []
  const listeners = new Set<EventListener>()
  const take =
    <T>(name: string, answer: T) =>
    async (...given: unknown[]): Promise<T> => {
      asked.push([name, ...given])
      return answer
    }
  const fixed = {changes: 0, files: [], log: null, problems: []}
  const terms = {version: 'v', concepts: [], names: [], columns: [], files: [], newFile: null}
  return {
    asked,
    tell: (event) => listeners.forEach((listener) => listener(event)),
    project: take('project', project),
    findings: take('findings', {version: 'v', checks: [], findings: [], ignored: [], known: 0}),
    terms: take('terms', terms),
    spelling: take('spelling', {version: 'v', changes: []}),
    recordOf: take('recordOf', null),
    realign: async (_path, record: AlignedRecord) => record,
    glossary: take('glossary', terms),
    undoGlossary: take('undoGlossary', terms),
    fix: take('fix', fixed),
    takeBack: take('takeBack', fixed),
    ignore: take('ignore', undefined),
    unignore: take('unignore', undefined),
    exportPair: take('exportPair', {name: 'ملف "1".csv', mime: 'text/csv; charset=utf-8', bytes: new Uint8Array([1])}),
    importFile: take('importFile', {record: null, rows: 2, problems: []}),
    addText: take('addText', 'seeds/ar/new.txt'),
    changed: take('changed', undefined),
    targets: take('targets', {all: [], folders: []}),
    on(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    onMistake: () => {},
    close: async () => {},
    ...parts,
  }
}
