import type {Lang} from '../model.ts'
import {escapeXml} from '../xml/xml-escape.ts'

/** How a paragraph looks. */
export interface ParagraphLook {
  readonly lang: Lang
  /** Id of its style; that of the body when null. */
  readonly style: string | null
  readonly isBold?: boolean
}

/** A paragraph in the direction of its language; LF and TAB as elements of their own. */
export function wordParagraph(text: string, {lang, style, isBold = false}: ParagraphLook): string {
  const isArabic = lang === 'ar'
  const properties = [style === null ? '' : `<w:pStyle w:val="${style}"/>`, isArabic ? '<w:bidi/>' : ''].join('')
  const run = [
    isBold ? '<w:b/><w:bCs/>' : '',
    isArabic ? '<w:rtl/><w:lang w:bidi="ar-SA"/>' : '<w:lang w:val="en-US"/>',
  ].join('')
  const content = text === '' ? '' : `<w:r><w:rPr>${run}</w:rPr>${runText(text)}</w:r>`
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

function runText(text: string): string {
  return text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>'
      if (piece === '\n') return '<w:br/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
    })
    .join('')
}
