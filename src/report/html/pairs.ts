import {readableHtml} from '../wording.ts'
import type {Payload, ShownLink} from '../shown.ts'
import {percentOf} from '../share.ts'
import {inLang, type Page, scrolling, section, table, userText} from './page.ts'

/** More links than this are folded at first: the page opens faster, and a reader comes to the end. */
const many = 400

/** The texts side by side, link by link. */
export function pairSection(page: Page): string {
  const {pairs} = page.payload
  const links = pairs.reduce((sum, pair) => sum + pair.links.length, 0)
  return section('pairs', page, pairs.map((pair, at) => pairPart(pair, {at, isOpen: links <= many}, page)).join('\n'))
}

function pairPart(pair: Payload['pairs'][number], how: {at: number; isOpen: boolean}, page: Page): string {
  const rows = pair.links.map((link, at) => linkRow(link, `p${how.at + 1}-${at + 1}`, page))
  const caption = `<bdi>${readableHtml(pair.name)}</bdi>`
  const columns = ['number', 'ar', 'en', 'confidence', 'evidence']
  const body = scrolling(pair.name, table({columns, rows, caption, isCaptionHidden: true, kind: 'pair'}, page))
  return `<h3><bdi>${readableHtml(pair.name)}</bdi></h3><details${how.isOpen ? ' open' : ''}><summary>${page.wording.say('count.links', {count: pair.links.length})}</summary>${body}</details>`
}

function linkRow(link: ShownLink, id: string, {wording}: Page): string {
  const evidence = link.evidence.map(({ar, en}) => `${userText(ar, 'ar')} = ${userText(en, 'en')}`).join(' · ')
  const moved = link.isMoved ? ` <span class="moved">${wording.say('report.moved')}</span>` : ''
  const sure = link.isDropped
    ? `<span class="moved">${wording.say('report.dropped')}</span>`
    : wording.say('report.percent', {percent: percentOf(link.confidence)}) + moved
  const number = id.slice(id.indexOf('-') + 1)
  return `<tr id="${id}" class="${confidenceClass(link)}"><th scope="row" class="n">${number}</th><td ${inLang('ar')}>${readableHtml(link.ar)}</td><td ${inLang('en')}>${readableHtml(link.en)}</td><td class="n">${sure}</td><td class="evidence">${evidence}</td></tr>`
}

function confidenceClass({ar, en, confidence}: ShownLink): string {
  if (ar === '' || en === '') return 'alone'
  return confidence >= 0.9 ? 'sure' : confidence >= 0.5 ? 'likely' : 'doubtful'
}
