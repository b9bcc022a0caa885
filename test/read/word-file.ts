import {type Entry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter} from '@zip.js/zip.js'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Declarations of a part. */
export const wordNames: string = [
  `xmlns:w="${main}"`,
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')

/** Author and date of a tracked change that was there before. */
export const byOther = 'w:author="هدى" w:date="2024-01-10T08:00:00Z"'

/** A run; `rPr` are its properties. */
export function run(text: string, rPr = ''): string {
  return `<w:r>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph; `pPr` are its properties. */
export function paragraph(content: string, pPr = ''): string {
  return `<w:p>${pPr === '' ? '' : `<w:pPr>${pPr}</w:pPr>`}${content}</w:p>`
}

/** A table of cells that hold paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
  return `<w:tbl><w:tblPr/>${cells.join('')}</w:tbl>`
}

/** A package with these parts. */
export async function zipOf(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {useWebWorkers: false, lastModDate: new Date(1990, 4, 5)})
  for (const [name, text] of Object.entries(parts)) {
    await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)))
  }
  return writer.close()
}

/** A Word file with this body; `others` are further parts that the document is related to, by name in `word/`. */
export function wordFile(body: string, others: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const relations = Object.keys(others).map(
    (name, at) => `<Relationship Id="rId${at}" Type="${office}/${name.replace(/\d*\.xml$/u, '')}" Target="${name}"/>`,
  )
  const uri = 'http://schemas.openxmlformats.org/package/2006'
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${uri}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${kind}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${uri}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${wordNames}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${uri}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`word/${name}`, text])),
  })
}

/** The text of a part. */
export async function partText(bytes: Uint8Array, name = 'word/document.xml'): Promise<string> {
  const options = {useWebWorkers: false, filenameValidation: 'tolerant'} as const
  const entries: Entry[] = await new ZipReader(new Uint8ArrayReader(bytes), options).getEntries()
  const entry = entries.find(({filename}) => filename === name)
  if (entry === undefined || entry.directory) throw new Error(`no ${name}`)
  return new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter(), {useWebWorkers: false}))
}
