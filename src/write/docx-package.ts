import type {Lang} from '../model.ts'
import {contentTypes, declaration, relations, writeOfficeFile} from './office-package.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The page: A4, upright or lying; lengths in twentieths of a point. */
export interface Page {
  readonly isLandscape: boolean
  /** Direction of the section: where page numbers and columns begin. */
  readonly lang: Lang
}

/** Between the edge of the paper and the text. */
export const pageMargin = 1000
/** A4. */
export const paper = {short: 11_906, long: 16_838} as const

/**
 * A Word file (ECMA-376 transitional). The same body gives the same bytes: the parts carry ZIP's first date.
 *
 * @param body paragraphs and tables
 */
export async function writeWordFile(body: string, page: Page): Promise<Uint8Array> {
  return writeOfficeFile([
    contentTypes(kind, [
      ['word/document.xml', 'document.main'],
      ['word/styles.xml', 'styles'],
      ['word/numbering.xml', 'numbering'],
      ['word/settings.xml', 'settings'],
    ]),
    ['_rels/.rels', relations([['officeDocument', 'word/document.xml']])],
    ['word/document.xml', documentXml(body, page)],
    [
      'word/_rels/document.xml.rels',
      relations([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ['settings', 'settings.xml'],
      ]),
    ],
    ['word/styles.xml', stylesXml()],
    ['word/numbering.xml', numberingXml()],
    ['word/settings.xml', settingsXml()],
  ])
}

function documentXml(body: string, {isLandscape, lang}: Page): string {
  const [width, height] = isLandscape ? [paper.long, paper.short] : [paper.short, paper.long]
  const orientation = isLandscape ? ' w:orient="landscape"' : ''
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${pageMargin}"`).join(' ')
  return [
    `${declaration}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr>`,
    `<w:pgSz w:w="${width}" w:h="${height}"${orientation}/>`,
    `<w:pgMar ${sides} w:header="600" w:footer="600" w:gutter="0"/>`,
    lang === 'ar' ? '<w:bidi/>' : '',
    '</w:sectPr></w:body></w:document>',
  ].join('')
}

/** Fonts that Windows, macOS and LibreOffice have or replace well; Arabic letters are drawn by the one for complex scripts. */
function stylesXml(): string {
  const style = (id: string, name: string, properties: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>${properties}</w:style>`
  return [
    `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>`,
    '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>',
    '<w:sz w:val="22"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:bidi="ar-SA"/>',
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style(
      'Heading1',
      'heading 1',
      '<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="30"/></w:rPr>',
    ),
    style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style(
      'TableText',
      'Table Text',
      '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="22"/></w:rPr>',
    ),
    style(
      'TableNote',
      'Table Note',
      '<w:pPr><w:spacing w:after="0"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="19"/></w:rPr>',
    ),
    '</w:styles>',
  ].join('')
}

function numberingXml(): string {
  return [
    `${declaration}<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>`,
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/>',
    '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  ].join('')
}

/** Without this Word opens the file in the mode of its oldest version. */
function settingsXml(): string {
  const uri = 'http://schemas.microsoft.com/office/word'
  return `${declaration}<w:settings xmlns:w="${word}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="15"/></w:compat></w:settings>`
}
