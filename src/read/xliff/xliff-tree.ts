import type {Span} from '../../model.ts'
import {localName, scanXml, type XmlTag} from '../../xml/xml-scan.ts'

/** Namespaces by prefix; the default one by the empty name. */
type Namespaces = ReadonlyMap<string, string>

/** An element of a file, and where it stands there. */
export interface XliffElement {
  /** As written, with its prefix. */
  readonly name: string
  readonly local: string
  /** Empty where there is none; null where the prefix is bound to nothing. */
  readonly namespace: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly namespaces: Namespaces
  readonly parent: XliffElement | null
  /** Its start tag. */
  readonly tag: Span
  readonly isEmpty: boolean
  /** Its end tag; the place behind the start tag of an empty element. */
  end: Span
  /** Kept inside units only. */
  readonly children: XliffNode[]
}

/** A stretch of text, or the inside of a CDATA section. */
export interface XliffText extends Span {
  readonly isCdata: boolean
}

export type XliffNode = XliffElement | XliffText

/** What is told while a file is scanned, in order. */
export interface XliffVisitor {
  /** Is this element told as a whole? What it holds is not told by itself. */
  isUnit(element: XliffElement): boolean
  /** An element outside units. */
  open(element: XliffElement): void
  close(element: XliffElement): void
  /** Text outside units. */
  text(parent: XliffElement, text: XliffText): void
  /** A unit with all that is in it. */
  unit(element: XliffElement): void
}

export function isElement(node: XliffNode): node is XliffElement {
  return 'local' in node
}

/** The elements among what an element holds. */
export function elementsOf({children}: XliffElement): XliffElement[] {
  return children.filter(isElement)
}

/** From the start tag to behind the end tag. */
export function wholeSpan({tag, end}: XliffElement): Span {
  return {start: tag.start, end: end.end}
}

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/**
 * Scans a file and keeps one unit at a time.
 *
 * @throws InputError `xml-…` with the line
 */
export function scanXliff(source: string, path: string, visitor: XliffVisitor): void {
  let open: XliffElement | null = null
  let unit: XliffElement | null = null
  scanXml(
    source,
    {
      open(tag) {
        const element = elementOf(tag, open)
        if (unit !== null) open?.children.push(element)
        else if (visitor.isUnit(element)) unit = element
        else visitor.open(element)
        open = element
      },
      close({start, end}) {
        const element = open as XliffElement
        element.end = {start, end}
        open = element.parent
        if (unit === element) {
          unit = null
          visitor.unit(element)
        } else if (unit === null) visitor.close(element)
      },
      text({start, end}, isCdata) {
        if (open === null) return
        const text: XliffText = {start, end, isCdata}
        if (unit === null) visitor.text(open, text)
        else open.children.push(text)
      },
    },
    {path, roots: ['xliff']},
  )
}

function elementOf({name, attributes, isEmpty, start, end}: XmlTag, parent: XliffElement | null): XliffElement {
  const namespaces = declared(attributes, parent?.namespaces ?? new Map([['xml', xmlNamespace]]))
  return {
    name,
    local: localName(name),
    namespace: namespaceOf(prefixOf(name), namespaces),
    attributes,
    namespaces,
    parent,
    tag: {start, end},
    isEmpty,
    end: {start: end, end},
    children: [],
  }
}

/** Namespaces with those that a tag binds. */
function declared(attributes: Readonly<Record<string, string>>, outer: Namespaces): Namespaces {
  let own: Map<string, string> | null = null
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
    own ??= new Map(outer)
    own.set(name.slice('xmlns:'.length), attributes[name])
  }
  return own ?? outer
}

function namespaceOf(prefix: string, namespaces: Namespaces): string | null {
  return namespaces.get(prefix) ?? (prefix === '' ? '' : null)
}

/** `sdl:seg` has `sdl`. */
function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')))
}

/** The namespace of an attribute; empty where it has no prefix, null where its prefix is bound to nothing. */
export function attributeNamespace({namespaces}: XliffElement, name: string): string | null {
  const prefix = prefixOf(name)
  return prefix === '' ? '' : namespaceOf(prefix, namespaces)
}

/** An attribute of another namespace, whatever its prefix; null where the element does not have it. */
export function foreignAttribute(element: XliffElement, namespace: string, local: string): string | null {
  for (const name in element.attributes) {
    if (!name.endsWith(`:${local}`) || localName(name) !== local) continue
    if (attributeNamespace(element, name) === namespace) return element.attributes[name]
  }
  return null
}
