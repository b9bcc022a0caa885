import {compileSrx} from '../../src/srx/compile-srx.ts'
import {readSrx} from '../../src/srx/read-srx.ts'
import {splitBySrx} from '../../src/srx/split-by-srx.ts'

/** A rule in short: whether to break, what stands before and what behind. */
export type ShortRule = readonly ['yes' | 'no', string, string]

const signs: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

function escape(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => signs[sign])
}

/** The elements of rules. */
export function ruleElements(rules: readonly ShortRule[]): string {
  return rules
    .map(
      ([isBreak, before, after]) =>
        `<rule break="${isBreak}"><beforebreak>${escape(before)}</beforebreak><afterbreak>${escape(after)}</afterbreak></rule>`,
    )
    .join('\n')
}

/** What a file has besides, as XML. */
interface FileOptions {
  readonly cascade?: string
  readonly languageRules?: string
  readonly maps?: string
}

/** A file with one set of rules for every language, or with the languagerules and maprules given. */
export function srxFile(rules: readonly ShortRule[], options: FileOptions = {}): string {
  const {cascade = 'no', maps = '<languagemap languagepattern=".*" languagerulename="All"/>'} = options
  const languageRules =
    options.languageRules ?? `<languagerule languagerulename="All">${ruleElements(rules)}</languagerule>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="yes" cascade="${cascade}"><formathandle type="end" include="yes"/></header>
<body>
<languagerules>${languageRules}</languagerules>
<maprules>${maps}</maprules>
</body>
</srx>`
}

/** The segments of the text by the rules. */
export function segments(rules: readonly ShortRule[], text: string, lang = 'en'): string[] {
  return segmentsBy(srxFile(rules), text, lang)
}

/** The segments of the text by the file. */
export function segmentsBy(xml: string, text: string, lang: string): string[] {
  const splitter = compileSrx(readSrx(xml, 'rules.srx').rules, lang)
  return splitBySrx(splitter, text).map(({start, end}) => text.slice(start, end))
}
