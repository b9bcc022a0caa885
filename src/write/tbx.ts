import type {InputProblem} from '../errors.ts'
import type {Concept, Lang, Term} from '../model.ts'
import type {Content} from '../read/content.ts'
import type {Writer} from './writer.ts'
import {xmlId} from './xml-id.ts'
import {escapeXml} from '../xml/xml-escape.ts'

/** TBX 3 (ISO 30042:2019), dialect TBX-Basic, style dca. */
export const tbxWriter: Writer = {
  write: (content) => (content.kind === 'glossary' ? writeTbx(content.concepts, 3) : null),
  remarks: (content, {path}) => tbxRemarks(content, path),
}

/** TBX 2 (ISO 30042:2008), TBX-Basic. */
export const tbx2Writer: Writer = {
  ...tbxWriter,
  write: (content) => (content.kind === 'glossary' ? writeTbx(content.concepts, 2) : null),
}

function tbxRemarks(content: Content, path: string): readonly InputProblem[] {
  if (content.kind !== 'glossary') return []
  const {concepts} = content
  const remarks: InputProblem[] = []
  if (concepts.some(({specs}) => specs.length > 0)) {
    remarks.push({code: 'glossary-fields-lost', path, args: {known: 'specs'}})
  }
  const untranslated = concepts.filter(({doNotTranslate}) => doNotTranslate).length
  if (untranslated > 0) remarks.push({code: 'tbx-do-not-translate', path, args: {concepts: untranslated}})
  return remarks
}

/** How a version names its elements. */
interface Dialect {
  readonly head: string
  readonly foot: string
  readonly entry: string
  readonly lang: string
  readonly section: string
}

const about = '<p>Glossary written by Muqabala</p>'

const dialects: Readonly<Record<2 | 3, Dialect>> = {
  3: {
    head: `<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <sourceDesc>${about}</sourceDesc>
    </fileDesc>
  </tbxHeader>
`,
    foot: '</tbx>\n',
    entry: 'conceptEntry',
    lang: 'langSec',
    section: 'termSec',
  },
  2: {
    head: `<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
  <martifHeader>
    <fileDesc>
      <sourceDesc>${about}</sourceDesc>
    </fileDesc>
    <encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc>
  </martifHeader>
`,
    foot: '</martif>\n',
    entry: 'termEntry',
    lang: 'langSet',
    section: 'tig',
  },
}

/**
 * A glossary as TBX-Basic with data categories as attributes: status, part of speech and type at each term; domain,
 * definition, note and source at the entry.
 *
 * @param version of TBX
 */
export function writeTbx(concepts: readonly Concept[], version: 2 | 3): string {
  const dialect = dialects[version]
  const entries = concepts.map((concept) => entryOf(concept, dialect)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
${dialect.head}  <text>
    <body>
${entries}    </body>
  </text>
${dialect.foot}`
}

function entryOf(concept: Concept, {entry, lang, section}: Dialect): string {
  const {domain, definition, note, source, doNotTranslate} = concept
  const langs = (['en', 'ar'] as const).map((of) => langOf(concept, of, {lang, section})).join('')
  const fields = [
    category('descrip', 'subjectField', domain),
    category('descrip', 'definition', definition),
    category('admin', 'source', source),
    // TBX-Basic has no category for it (see docs/formats.md).
    category('admin', 'doNotTranslate', doNotTranslate ? 'yes' : null),
    note === null ? '' : `<note>${escapeXml(note)}</note>`,
  ]
  return `      <${entry} id="${xmlId(concept.id)}">
${lines(fields, 8)}${langs}      </${entry}>
`
}

function langOf({terms, pos}: Concept, of: Lang, {lang, section}: Pick<Dialect, 'lang' | 'section'>): string {
  const own = terms.filter((term) => term.lang === of)
  if (own.length === 0) return ''
  const sections = own.map(
    (term) => `          <${section}>
${lines(termLines(term, pos), 12)}          </${section}>
`,
  )
  return `        <${lang} xml:lang="${of}">
${sections.join('')}        </${lang}>
`
}

function termLines({text, status, isShort}: Term, pos: Concept['pos']): string[] {
  return [
    `<term>${escapeXml(text)}</term>`,
    category('termNote', 'partOfSpeech', pos),
    category('termNote', 'administrativeStatus', `${status}Term-admn-sts`),
    category('termNote', 'termType', isShort ? 'shortForm' : null),
  ]
}

function category(element: 'descrip' | 'admin' | 'termNote', type: string, text: string | null): string {
  return text === null ? '' : `<${element} type="${type}">${escapeXml(text)}</${element}>`
}

function lines(elements: readonly string[], indent: number): string {
  return elements.map((element) => (element === '' ? '' : `${' '.repeat(indent)}${element}\n`)).join('')
}
