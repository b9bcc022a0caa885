import type {CompletionItem, CompletionList, CompletionParams} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {houseForm} from '../house-form.ts'
import type {Lang} from '../model.ts'
import {guessLang} from '../text/characters.ts'
import {type CardStyle, conceptCard} from './concept-card.ts'
import type {Completion} from './name-index.ts'
import type {OpenProject} from './projects.ts'

/** What a completion item brings back when more is asked of it. */
interface ItemData {
  readonly uri: string
  readonly concept: string
}

/** UTF-16 units by which the language of a text is guessed at every key. */
const guessedFrom = 1e5

/** House forms of the name that is being written. The list holds for what was typed so far, so that folding is ours. */
export function completeNames(
  {position, textDocument: {uri}}: CompletionParams,
  source: TextDocument,
  {project, isText}: {readonly project: OpenProject; readonly isText: boolean},
): CompletionList {
  const start = source.offsetAt({line: position.line, character: 0})
  const before = source.getText().slice(start, source.offsetAt(position))
  const lang = guessLang(isText ? source.getText().slice(0, guessedFrom) : before.slice(-20))
  const items = project
    .names()
    .complete(before, lang)
    .map((one, at) => toItem(one, {at, before, position, lang, uri}))
  return {isIncomplete: true, items}
}

function toItem(
  {concept, text, length}: Completion,
  how: {
    readonly at: number
    readonly before: string
    readonly position: CompletionParams['position']
    readonly lang: Lang
    readonly uri: string
  },
): CompletionItem {
  const {at, before, position, lang, uri} = how
  const start = {line: position.line, character: position.character - length}
  const opposite = houseForm(concept, lang === 'ar' ? 'en' : 'ar')?.text
  const data: ItemData = {uri, concept: concept.id}
  return {
    label: text,
    // Editors compare letter by letter; what was typed is always like itself.
    filterText: before.slice(before.length - length),
    sortText: String(at).padStart(3, '0'),
    ...(opposite === undefined ? {} : {detail: opposite}),
    textEdit: {range: {start, end: position}, newText: text},
    data,
  }
}

/** The item with the concept's entry. */
export function resolveName(item: CompletionItem, project: OpenProject, style: CardStyle): CompletionItem {
  const {concept: id} = item.data as ItemData
  const concept = project.run?.context.concepts.get(id)
  if (concept === undefined) return item
  const kind = style.isMarkdown ? 'markdown' : 'plaintext'
  return {...item, documentation: {kind, value: conceptCard(concept, style)}}
}
