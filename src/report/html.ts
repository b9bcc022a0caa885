import {reportPage} from '../data/report-page.ts'
import type {Lang} from '../model.ts'
import {checkSection, usedChecks} from './html/check-list.ts'
import {comparedSection} from './html/compared.ts'
import {conceptSection} from './html/concepts.ts'
import {confidenceSection} from './html/confidence.ts'
import {figureSection} from './html/figures.ts'
import {findingSection} from './html/findings.ts'
import {matrixSection} from './html/matrix.ts'
import {createPage, type Page} from './html/page.ts'
import {pairSection} from './html/pairs.ts'
import {documentSection, summarySection} from './html/summary.ts'
import type {Payload} from './shown.ts'

/**
 * The report as one HTML page without network: everything can be read and printed without a script, which only filters,
 * searches and groups the findings. The page allows no other script, style or address than its own. Every text from the
 * user's files is escaped, stands in its own direction and is isolated from what is around it.
 */
export function reportHtml(payload: Payload, lang: Lang): string {
  const page = createPage(payload, lang)
  const {say} = page.wording
  const checks = usedChecks(page)
  const sections: readonly (readonly [id: string, body: string])[] = [
    ['summary-section', summarySection(page)],
    ['comparison', comparedSection(page)],
    ['figures', figureSection(page)],
    ['documents', documentSection(page)],
    ['concepts', conceptSection(page)],
    ['matrix', matrixSection(page)],
    ['confidence', confidenceSection(page)],
    ['findings', findingSection(checks, page)],
    ['checks', checkSection(checks, page)],
    ['pairs', pairSection(page)],
  ]
  const shown = sections.filter(([, body]) => body !== '')
  const links = shown.map(([id]) => `<li><a href="#${id}">${say(`report.${id}`)}</a></li>`).join('')
  return `${head(page)}
<body>
<a class="skip" href="#findings">${say('report.skip')}</a>
<header><h1>${say('report.title')}</h1>
<nav aria-label="${page.plain.say('report.contents')}"><ul>${links}</ul></nav>
</header>
<main>
${shown.map(([, body]) => body).join('')}</main>
<script type="module">${reportPage.script}</script>
</body>
</html>
`
}

function head({wording}: Page): string {
  const {lang, say} = wording
  const policy = `default-src 'none'; style-src '${reportPage.styleHash}'; script-src '${reportPage.scriptHash}'; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="muqabala">
<title>${say('report.title')}</title>
<style>${reportPage.style}</style>
</head>`
}
