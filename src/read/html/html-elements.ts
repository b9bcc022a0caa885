import type {BlockKind} from '../../model.ts'

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements without content and end tag (HTML Standard 13.1.2), old ones included. */
export const voidElements: ReadonlySet<string> = names(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that end the text before them and behind them. All others stand in a line of text. */
export const blockElements: ReadonlySet<string> = names(
  'address article aside blockquote body button caption center col colgroup datalist dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li ' +
    'listing main menu nav noframes ol optgroup option p plaintext pre search section select summary table tbody td ' +
    'textarea tfoot th thead title tr ul xmp',
)

/** Elements whose text is code, left alone: in a line of text an opaque part of it. */
export const codeElements: ReadonlySet<string> = names('code kbd samp tt var')

/** Elements that are left alone with everything in them. */
export const skippedElements: ReadonlySet<string> = names('math noscript svg template')

/** Elements whose inside holds no tags and is left alone (HTML Standard 13.2.5.2 to 13.2.5.4). */
export const rawElements: ReadonlySet<string> = names('iframe noembed noframes plaintext script style xmp')

/** Elements whose inside holds references but no tags. */
export const escapableElements: ReadonlySet<string> = names('textarea title')

/** Elements that an end tag inside them does not reach out of (HTML Standard 13.2.4.2, "has an element in scope"). */
export const scopeElements: ReadonlySet<string> = names('applet caption html marquee object table td template th')

/** Which open elements a start tag ends, and what stops the search for them. */
export interface ImpliedEnd {
  readonly ends: ReadonlySet<string>
  readonly stops: ReadonlySet<string>
}

const rows: ImpliedEnd = {ends: names('caption td th tr tbody thead tfoot colgroup'), stops: names('table template')}

/** Start tags that end others (HTML Standard 13.1.2.4, "Optional tags"). */
export const impliedEnds: Readonly<Record<string, ImpliedEnd>> = {
  li: {ends: names('li'), stops: names('ul ol menu dir td th')},
  dt: {ends: names('dt dd'), stops: names('dl td th')},
  dd: {ends: names('dt dd'), stops: names('dl td th')},
  option: {ends: names('option'), stops: names('select datalist optgroup')},
  optgroup: {ends: names('option optgroup'), stops: names('select')},
  td: {ends: names('td th'), stops: names('tr table')},
  th: {ends: names('td th'), stops: names('tr table')},
  tr: {ends: names('td th tr'), stops: names('tbody thead tfoot table')},
  tbody: rows,
  thead: rows,
  tfoot: rows,
  rt: {ends: names('rt rp'), stops: names('ruby')},
  rp: {ends: names('rt rp'), stops: names('ruby')},
  body: {ends: names('head'), stops: names('html')},
}

/** A paragraph is ended by every start tag of a block but these, which stand in it. */
export const insideParagraph: ReadonlySet<string> = names(
  'button label legend option optgroup select textarea datalist',
)

/** What a block of text in these is; in others it is what the element around them makes it. */
export const kindsOfElements: Readonly<Record<string, BlockKind>> = {
  title: 'heading',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  option: 'list-item',
  td: 'table-cell',
  th: 'table-cell',
}

/** Attributes that people read. */
const readAttributes: ReadonlySet<string> = names('alt aria-description aria-label aria-placeholder placeholder title')
/** `<meta name>` and `<meta property>` whose content people read. */
const readMeta: ReadonlySet<string> = names(
  'description og:title og:description og:site_name og:image:alt twitter:title twitter:description twitter:image:alt ' +
    'dc.title dc.description dcterms.title dcterms.description apple-mobile-web-app-title application-name abstract',
)
const buttonTypes: ReadonlySet<string> = names('button reset submit')
const labelled: ReadonlySet<string> = names('optgroup option track')

/**
 * Does an attribute hold text that people read?
 *
 * @param value the value of another attribute of the tag, as it stands; empty where it has none
 */
export function isReadAttribute(tag: string, name: string, value: (other: string) => string): boolean {
  if (readAttributes.has(name)) return !(name === 'title' && tag === 'link')
  if (tag === 'meta') {
    return (
      name === 'content' && (readMeta.has(value('name').toLowerCase()) || readMeta.has(value('property').toLowerCase()))
    )
  }
  if (name === 'label') return labelled.has(tag)
  if (name === 'summary') return tag === 'table'
  return name === 'value' && tag === 'input' && buttonTypes.has(value('type').toLowerCase())
}

/** Start tags that end a drawing or formula in the middle (HTML Standard 13.2.6.5). */
export const foreignBreakouts: ReadonlySet<string> = names(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ' +
    'ol p pre ruby s small span strong strike sub sup table tt u ul var',
)
/** Elements in drawings and formulas that hold HTML, where nothing breaks out. */
export const foreignHolders: ReadonlySet<string> = names('foreignobject desc title annotation-xml mi mo mn ms mtext')
