import {Uint8ArrayReader, Uint8ArrayWriter, ZipWriter} from '@zip.js/zip.js'

/** What every part of an Office file begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Namespace of relations in parts, and where the types of relations begin. */
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** A part by its name inside the file. */
export type OfficePart = readonly [name: string, text: string]

/** An Office file of these parts (ECMA-376, part 2). The same parts give the same bytes: they carry ZIP's first date. */
export async function writeOfficeFile(parts: readonly OfficePart[]): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    keepOrder: true,
    extendedTimestamp: false,
    lastModDate: new Date(1980, 0, 1),
  })
  for (const [name, text] of parts) await writer.add(name, new Uint8ArrayReader(new TextEncoder().encode(text)))
  return writer.close()
}

/**
 * The part that says what the others are.
 *
 * @param kind what the types begin with, `application/vnd.…wordprocessingml`
 * @param parts names of parts with the rest of their types
 */
export function contentTypes(kind: string, parts: readonly (readonly [name: string, type: string])[]): OfficePart {
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${kind}.${type}+xml"/>`)
  const text = [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    '</Types>',
  ]
  return ['[Content_Types].xml', text.join('')]
}

/** Relations, numbered `rId1`, `rId2` …: the last part of their type, and the target. */
export function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`
}
