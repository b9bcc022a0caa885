import type {BlockKind} from '../../model.ts'
import {createNames, wordAttribute} from './docx-names.ts'
import {scanXml, type XmlSource} from '../../xml/xml-scan.ts'

/** What a paragraph says of itself. */
export interface ParagraphTraits {
  readonly style: string | null
  /** 0…8 for headings, 9 for body text; null where it does not say. */
  readonly outline: number | null
  /** It is in a list, or out of the list of its style; null where it does not say. */
  readonly isListed: boolean | null
}

/** What paragraphs of a style are, by its id. */
export type StyleKinds = ReadonlyMap<string, BlockKind>

interface Style extends ParagraphTraits {
  readonly name: string
}

/** Styles that rest on each other; Word allows ten. */
const longest = 20

/**
 * What the paragraph styles of a file are: headings by outline level or name (`heading 1`, `Title`), items of lists by
 * their numbering (ECMA-376 part 1, 17.7.4).
 *
 * @param text the part `styles.xml`
 * @throws InputError `office-part-invalid`
 */
export function readStyleKinds(text: string, about: XmlSource): StyleKinds {
  const styles = readStyles(text, about)
  return new Map([...styles.keys()].map((id) => [id, kindOfStyle(styles, id)]))
}

/** What a paragraph is. */
export function kindOfParagraph({style, outline, isListed}: ParagraphTraits, kinds: StyleKinds): BlockKind {
  const inherited = kinds.get(style ?? '') ?? kindOfName(style ?? '') ?? 'paragraph'
  if (outline !== null) return outline < 9 ? 'heading' : kindByList(isListed)
  if (inherited === 'heading') return 'heading'
  return isListed === null ? inherited : kindByList(isListed)
}

function kindByList(isListed: boolean | null): BlockKind {
  return isListed === true ? 'list-item' : 'paragraph'
}

function kindOfStyle(styles: ReadonlyMap<string, Style>, id: string): BlockKind {
  let isListed: boolean | null = null
  let at: string | null = id
  for (let step = 0; step < longest && at !== null; step++) {
    const style = styles.get(at)
    if (style === undefined) break
    if (style.outline !== null) return style.outline < 9 ? 'heading' : kindByList(isListed ?? style.isListed)
    const named = kindOfName(style.name)
    if (named !== null) return named
    isListed ??= style.isListed
    at = style.style
  }
  return kindByList(isListed)
}

/** `heading 2`, `Heading2`, `Title`. */
function kindOfName(name: string): BlockKind | null {
  return /^(?:heading ?[1-9]|title|subtitle)$/iu.test(name) ? 'heading' : null
}

function readStyles(text: string, about: XmlSource): Map<string, Style> {
  const styles = new Map<string, Style>()
  const names = createNames()
  let id: string | null = null
  let style: {-readonly [Key in keyof Style]: Style[Key]} | null = null
  scanXml(
    text,
    {
      open(tag) {
        const name = names.open(tag)
        const value = wordAttribute(tag, 'val') ?? ''
        if (name === 'w:style') {
          id = wordAttribute(tag, 'type') === 'paragraph' ? wordAttribute(tag, 'styleId') : null
          style = {name: '', style: null, outline: null, isListed: null}
          if (id !== null) styles.set(id, style)
        } else if (style === null) return
        else if (name === 'w:name') style.name = value
        else if (name === 'w:basedOn') style.style = value
        else if (name === 'w:outlineLvl') style.outline = Number(value)
        else if (name === 'w:numId') style.isListed = value !== '0'
      },
      close: () => names.close(),
    },
    about,
  )
  return styles
}
