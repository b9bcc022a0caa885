import type {Edit} from '../../model.ts'
import {encode} from '../../bytes/encode.ts'
import {decode, type SourceText} from '../../bytes/decode.ts'
import type {WordFile} from './docx-file.ts'
import {
  element,
  fixPrefixes,
  namespacesOf,
  paragraphMarkup,
  prefixMark,
  startTag,
  type WordNamespace,
} from './docx-markup.ts'
import type {Review} from '../opened-file.ts'

/** A comment on what an edit proposes. */
export interface WordComment {
  readonly id: string
  readonly edit: Edit
  /** The edits for which there are reasons. */
  readonly parts: readonly Edit[]
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/**
 * The parts that hold the comments: the part of comments, made longer or new, and what tells Word of a new one
 * (ECMA-376 part 1, 11.3.2; part 2).
 */
export async function addComments(
  file: WordFile,
  {comments, review}: {comments: readonly WordComment[]; review: Review},
): Promise<Map<string, Uint8Array>> {
  const {parts, relations, stories} = file
  const markup = comments.map((comment) => commentMarkup(comment, review)).join('')
  const known = relations.byType.get('comments')
  if (known !== undefined && parts.has(known)) {
    return new Map([await appendTo(file, known, {root: 'comments', markup})])
  }
  const [main] = stories
  const folder = main.name.replaceAll('\\', '/').slice(0, main.name.search(/[^/\\]*$/u))
  const name = freeName(file, folder)
  const namespaces = namespacesOf(main.text)
  return new Map([
    await appendTo(file, parts.nameOf('[Content_Types].xml'), {
      root: 'Types',
      markup: `<${prefixMark}Override PartName="/${name.replace(/^\/+/u, '')}" ContentType="${contentType}"/>`,
    }),
    await relate(file, {name: name.slice(folder.length), folder, namespaces}),
    [name, new TextEncoder().encode(newPart(markup, namespaces.uri))],
  ])
}

/** The part of comments; empty where there is none. */
export async function commentsText(file: WordFile): Promise<string> {
  const name = file.relations.byType.get('comments')
  return name === undefined || !file.parts.has(name) ? '' : (await decodePart(file, name)).text
}

function freeName({parts}: WordFile, folder: string): string {
  let name = `${folder}comments.xml`
  for (let number = 2; parts.has(name); number++) name = `${folder}comments${number}.xml`
  return name
}

function commentMarkup({id, edit, parts}: WordComment, review: Review): string {
  const {author, date} = review
  const initials = author
    .split(/\s+/u)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4)
  const reasons = new Set(parts.map((part) => review.reasonOf?.(part) ?? ''))
  const sign = element('r', `${startTag('annotationRef')}/>`)
  const texts = [edit.text, ...reasons].filter((text) => text !== '')
  const paragraphs = texts.map((text, at) => paragraphMarkup(text, at === 0 ? sign : ''))
  const content = paragraphs.length === 0 ? paragraphMarkup('\u2014', sign) : paragraphs.join('')
  return `${startTag('comment', {id, author, date, initials})}>${content}</${prefixMark}comment>`
}

function newPart(markup: string, uri: string): string {
  const root = `<w:comments xmlns:w="${uri}">${markup}</w:comments>`
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  return declaration + fixPrefixes(root, {uri, element: 'w:', attribute: 'w:'})
}

/** The relation of the document to its comments. */
async function relate(
  file: WordFile,
  {name, folder, namespaces}: {name: string; folder: string; namespaces: WordNamespace},
): Promise<[string, Uint8Array]> {
  const [main] = file.stories
  const relations = file.parts.nameOf(`${folder}_rels/${main.name.slice(folder.length)}.rels`)
  const isStrict = namespaces.uri.startsWith('http://purl.oclc.org/')
  const types = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const known = file.parts.has(relations)
  const taken = known ? (await decodePart(file, relations)).text : ''
  let number = 1
  while (taken.includes(`"rIdComments${number}"`)) number++
  const relation = `Relationship Id="rIdComments${number}" Type="${types}/comments" Target="${name}"/>`
  if (known) {
    return appendTo(file, relations, {root: 'Relationships', markup: `<${prefixMark}${relation}`})
  }
  const uri = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${uri}"><${relation}</Relationships>`
  return [relations, new TextEncoder().encode(text)]
}

/** A part with elements added at the end of its root. */
async function appendTo(
  file: WordFile,
  name: string,
  {root, markup}: {root: string; markup: string},
): Promise<[string, Uint8Array]> {
  const source = await decodePart(file, name)
  const {text} = source
  const prefix = new RegExp(String.raw`<((?:[^\s:<>/]+:)?)${root}[\s/>]`, 'u').exec(text)?.[1] ?? ''
  const written = fixPrefixes(markup, {...namespacesOf(text), element: prefix})
  const end = text.lastIndexOf(`</${prefix}${root}`)
  const added =
    end === -1
      ? `${text.slice(0, text.lastIndexOf('/>'))}>${written}</${prefix}${root}>`
      : text.slice(0, end) + written + text.slice(end)
  return [name, encode(added, {...source, path: file.parts.path})]
}

async function decodePart({parts}: WordFile, name: string): Promise<SourceText> {
  return decode(await parts.read(name), `${parts.path} (${name})`, {declared: 'utf-8'})
}
