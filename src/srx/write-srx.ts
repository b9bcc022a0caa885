import {arabicRules} from './arabic-rules.ts'
import {firstRules, lastRules} from './common-rules.ts'
import type {ExportGroup, ExportRule} from './export-rule.ts'
import type {OwnAbbreviations} from '../split-model.ts'
import {exportWords} from './export-words.ts'
import {latinRules} from './latin-rules.ts'

/** What may be added to the rules. */
export interface WriteSrxOptions {
  /** Marks behind which segments end, too, when white space follows: ':', '،', '؛'. */
  readonly breakAfter?: readonly string[]
  /** Abbreviations beside those of `data/abbreviations.yaml`, by language and kind, without their last stop. */
  readonly abbreviations?: OwnAbbreviations
}

/**
 * The rules of this program for Arabic and English as SRX 2.0, for CAT tools. They are near to what the program does itself:
 * SRX sees a place and what stands around it, so that it can count neither quotes nor words of a sentence.
 *
 * @example writeSrx({breakAfter: [':', '؛']})
 */
export function writeSrx(options: WriteSrxOptions = {}): string {
  const last = lastRules(options.breakAfter ?? [])
  const words = exportWords(options.abbreviations)
  const arabic = [...firstRules(words), ...arabicRules(words), ...latinRules(words), ...last]
  const english = [...firstRules(words), ...latinRules(words), ...last]
  return `<?xml version="1.0" encoding="UTF-8"?>
<!--
  Segmentation rules for Arabic and English, made by muqabala from its word lists.
  Load this file in a CAT tool (OmegaT, Okapi, memoQ, Trados, Phrase), so that it splits texts nearly as muqabala does.
  In every place the rules are tried from the first to the last, and the first that fits decides.
  Where they differ from muqabala itself: it pairs quotes and brackets, counts the words of a sentence, follows the
  numbers of lists inside a line, joins wrapped lines and reads English without capitals; rules of this kind cannot.

  قواعد لتقطيع النصوص العربية والإنجليزية، صنعها muqabala من قوائم كلماته.
  افتح هذا الملف في أداة الترجمة (OmegaT أو Okapi أو memoQ أو Trados أو Phrase) لتقطع النصوص كما يقطعها muqabala.
  تجرب الأداة القواعد في كل موضع من أولها إلى آخرها، وتأخذ بأول قاعدة تنطبق عليه.
  وتختلف القواعد عن muqabala في ما لا يقدر عليه مثلها: مقابلة علامات التنصيص والأقواس، وعد كلمات الجملة، وتتبع أرقام
  القوائم داخل السطر، ووصل السطور المكسورة، وقراءة الإنجليزية الخالية من الحروف الكبيرة.
-->
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no">
    <formathandle type="start" include="no"/>
    <formathandle type="end" include="yes"/>
    <formathandle type="isolated" include="no"/>
  </header>
  <body>
    <languagerules>
${languageRule('Arabic', arabic)}${languageRule('English', english)}    </languagerules>
    <maprules>
      <languagemap languagepattern="[Aa][Rr].*" languagerulename="Arabic"/>
      <languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/>
    </maprules>
  </body>
</srx>
`
}

function languageRule(name: string, groups: readonly ExportGroup[]): string {
  const body = groups.map(({comment, rules}) => `        <!-- ${comment} -->\n${rules.map(ruleElement).join('')}`)
  return `      <languagerule languagerulename="${name}">\n${body.join('')}      </languagerule>\n`
}

function ruleElement({isBreak, before, after}: ExportRule): string {
  return `        <rule break="${isBreak ? 'yes' : 'no'}">
          <beforebreak>${escape(before)}</beforebreak>
          <afterbreak>${escape(after)}</afterbreak>
        </rule>
`
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

function escape(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => escapes.get(sign) ?? sign)
}
