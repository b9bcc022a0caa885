import {mainPlace} from '../../main-place.ts'
import type {Level} from '../../model.ts'
import {guessLang} from '../../text/characters.ts'
import {placeText} from '../place-text.ts'
import type {Kwic, ShownFinding, ShownFix} from '../shown.ts'
import {wordFinding} from '../word-finding.ts'
import {readableHtml, visibleHtml} from '../wording.ts'
import {checkAnchor} from './check-list.ts'
import {inLang, type Page, path} from './page.ts'

/** So much of the other side of a link is shown; UTF-16 units. */
const longest = 240

/** Levels as the attributes of findings have them, to save room. */
export const levelLetters: Readonly<Record<Level, string>> = {error: 'e', warning: 'w', note: 'n'}

/**
 * A finding as an item of a list, of about a dozen elements: twenty thousand of them must open at once.
 *
 * @param at its position in the payload
 * @param check position of its check among those used
 */
export function findingItem(finding: ShownFinding, {at, check}: {at: number; check: number}, page: Page): string {
  const {wording, label, documents, added} = page
  const {level, rule, kwic, fix} = finding
  const place = mainPlace(finding)
  const document = place === null ? undefined : documents.get(place.document)
  const isNew = added.has(at)
  const head = `<li id="f${at + 1}" data-l="${levelLetters[level]}" data-c="${check}" data-d="${document ?? ''}"${isNew ? ' data-n' : ''}>`
  const mark = isNew ? ` <em>${label('report.is-new')}</em>` : ''
  const message = `<p><b class="${level}">${label(`level.${level}`)}</b>${mark} ${wordFinding(finding, wording)}</p>`
  const why = `<a href="#${checkAnchor(rule)}">${readableHtml(rule)}</a>`
  const where = place === null ? '' : ` ${path(placeText(place))}`
  const id = finding.id === undefined ? '' : ` <code dir="ltr">${readableHtml(finding.id)}</code>`
  const last = `<p class="w">${why}${where}${rowLink(finding, page)}${id}</p>`
  return `${head}${message}${context(kwic)}${opposite(finding, page)}${fixLine(fix, page)}${last}${related(finding, page)}</li>`
}

/** The place in its line, both cut to what is near. */
function context(kwic: Kwic | null): string {
  if (kwic === null || kwic.before + kwic.text + kwic.after === '') return ''
  const {before, text, after, lang} = kwic
  return `<p class="k" ${inLang(lang)}>${readableHtml(before)}<mark>${visibleHtml(text)}</mark>${readableHtml(after)}</p>`
}

/** What stands on the other side of the link. */
function opposite({link, ar, en, kwic}: ShownFinding, {payload, label}: Page): string {
  const place = mainPlace({ar, en})
  if (link === undefined || place === null) return ''
  const main = kwic?.lang ?? (place === ar ? 'ar' : 'en')
  const other = main === 'ar' ? 'en' : 'ar'
  const text = payload.pairs[link.pair].links[link.link][other]
  if (text === '') return ''
  const cut = text.length > longest ? `${text.slice(0, longest)}\u2026` : text
  return `<p class="o">${label('report.opposite')} <bdi ${inLang(other)}>${readableHtml(cut)}</bdi></p>`
}

/** What goes out and what comes in: by sign, by word and by look. */
function fixLine(fix: ShownFix | null, {label}: Page): string {
  if (fix === null) return ''
  const out = fix.old === '' ? '' : ` ${label('report.fix-delete')} ${change('del', fix.old)}`
  const into = fix.text === '' ? '' : ` ${label('report.fix-insert')} ${change('ins', fix.text)}`
  return `<p class="x">${label('report.fix-label')}${out}${into}</p>`
}

/** A stretch that goes out or comes in; `dir` isolates it as `bdi` does. */
function change(element: 'del' | 'ins', text: string): string {
  return `<${element} lang="${guessLang(text)}" dir="auto">${edited(text)}</${element}>`
}

/** Text of a change: blanks at its edges, which nobody would see, as ␣. */
function edited(text: string): string {
  const inner = text.trim()
  const blanks = (part: string): string => part.replaceAll(' ', '\u2423')
  if (inner === '') return visibleHtml(blanks(text))
  const start = text.indexOf(inner)
  return visibleHtml(blanks(text.slice(0, start)) + inner + blanks(text.slice(start + inner.length)))
}

function rowLink({link}: ShownFinding, {wording}: Page): string {
  if (link === undefined) return ''
  const text = wording.say('report.row', {number: link.link + 1})
  return ` <a href="#p${link.pair + 1}-${link.link + 1}">${text}</a>`
}

function related({related: places}: ShownFinding, {label}: Page): string {
  if (places.length === 0) return ''
  const items = places.map(({place, actual, count}) => {
    const form = actual === '' ? '' : `<bdi>${visibleHtml(actual)}</bdi> × ${count} `
    return `<li>${form}${path(placeText(place))}</li>`
  })
  return `<p class="r">${label('report.related')}</p><ul class="r">${items.join('')}</ul>`
}
