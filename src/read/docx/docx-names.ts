import {localName, type XmlTag} from '../../xml/xml-scan.ts'

/** Namespaces that matter here, transitional and strict (ECMA-376 part 1, annex A; ISO/IEC 29500 Strict). */
const families: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
}

/** Names of elements, whatever prefixes a file gives them: `w:p` is a paragraph, `m:r` a run of a formula. */
export interface WordNames {
  /** The name of an element that opens; one of an unknown namespace begins with `-:`. */
  open(tag: XmlTag): string
  close(): void
}

interface Scope {
  readonly depth: number
  readonly prefixes: ReadonlyMap<string, string>
  readonly names: Map<string, string>
}

/** Follows the declarations of namespaces through a part. */
export function createNames(): WordNames {
  // Prefixes that every file has; one that forgets to declare them is read all the same.
  const start = new Map(Object.entries({w: 'w', mc: 'mc', m: 'm'}))
  const scopes: Scope[] = [{depth: 0, prefixes: start, names: new Map()}]
  let depth = 0
  return {
    open({name, attributes}) {
      depth++
      const declared = declarations(attributes)
      if (declared.length > 0) {
        const prefixes = new Map([...scopes[scopes.length - 1].prefixes, ...declared])
        scopes.push({depth, prefixes, names: new Map()})
      }
      const {prefixes, names} = scopes[scopes.length - 1]
      const known = names.get(name)
      if (known !== undefined) return known
      const colon = name.indexOf(':')
      const resolved = `${prefixes.get(name.slice(0, Math.max(colon, 0))) ?? '-'}:${localName(name)}`
      names.set(name, resolved)
      return resolved
    },
    close() {
      if (scopes[scopes.length - 1].depth === depth && scopes.length > 1) scopes.pop()
      depth--
    },
  }
}

function declarations(attributes: Readonly<Record<string, string>>): [string, string][] {
  const found: [string, string][] = []
  for (const name in attributes) {
    if (!name.startsWith('xmlns')) continue
    if (name === 'xmlns' || name[5] === ':') found.push([name.slice(6), families[attributes[name]] ?? '-'])
  }
  return found
}

/** The value of an attribute of Word's own namespace, by its local name; null where the tag does not have it. */
export function wordAttribute({attributes}: Pick<XmlTag, 'attributes'>, name: string): string | null {
  const usual = attributes[`w:${name}`]
  if (usual !== undefined) return usual
  const found = Object.keys(attributes).find((key) => localName(key) === name)
  return found === undefined ? null : attributes[found]
}

/** A property that is on where its element stands, unless it says otherwise (ECMA-376 part 1, 17.17.4). */
export function isOn(tag: Pick<XmlTag, 'attributes'>): boolean {
  const value = wordAttribute(tag, 'val')
  return value === null || !['0', 'false', 'off'].includes(value)
}
