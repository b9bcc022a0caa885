import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {CodeAction, CodeActionParams, Diagnostic, Range, TextEdit, WorkspaceEdit} from 'vscode-languageserver/node'
import {fixOrder} from '../cli/commands/check-fix.ts'
import type {Run} from '../cli/start-run.ts'
import {InputError} from '../errors.ts'
import type {Edit, Finding} from '../model.ts'
import {normalize} from '../normalize/normalize.ts'
import {fixSentence} from '../report/fix-sentence.ts'
import type {Wording} from '../report/wording.ts'
import type {OpenedFile} from '../read/opened-file.ts'
import {blockAt} from '../text/block-at.ts'
import type {BufferFinding} from './buffer.ts'
import type {Checked} from './checker.ts'
import {toDiagnostic} from './diagnostics.ts'
import {fixEdits} from './fix-edits.ts'
import {ignoreComment} from './ignore-comment.ts'
import {type Buffer, readBuffer} from './read-buffer.ts'

/** Kind of the action that makes all sure fixes; editors may do it when a file is saved. */
export const fixAllKind = 'source.fixAll.muqabala'
/** Command that writes a finding into the file of ignores; its arguments are the address of the text and the finding's id. */
export const ignoreCommand = 'muqabala.ignore'

/** From this on a fix is what one would do without looking twice. */
const sure = 0.7

/** An open text with what was found in it. */
export interface ActionContext {
  readonly run: Run
  readonly source: TextDocument
  readonly buffer: Buffer
  readonly checked: Checked
  readonly wording: Wording
  readonly hasDocumentChanges: boolean
}

/** The context with the text as it was read. */
interface Opened extends ActionContext {
  readonly file: OpenedFile
}

/** What can be done about the findings in a range, the surest fixes first. */
export async function codeActions(params: CodeActionParams, context: ActionContext): Promise<CodeAction[]> {
  const {checked} = context
  const {only} = params.context
  const wants = (kind: string): boolean => only?.some((one) => kind === one || kind.startsWith(`${one}.`)) ?? true
  const file = await readBuffer(context.run, context.buffer).catch((error: unknown) => {
    if (error instanceof InputError) return null
    throw error
  })
  if (file === null) return []
  const opened: Opened = {...context, file}
  const here = checked.findings.filter(({range, id}) => id !== '' && touches(range, params.range))
  const actions: CodeAction[] = []
  if (wants('quickfix')) {
    for (const finding of here) actions.push(...(await actionsFor(finding, opened, params.context.diagnostics)))
    for (const rule of new Set(here.map((finding) => finding.rule))) actions.push(...(await fixRule(rule, opened)))
  }
  if (wants(fixAllKind)) actions.push(...(await fixAll(opened)))
  return actions
}

async function actionsFor(finding: BufferFinding, opened: Opened, given: readonly Diagnostic[]): Promise<CodeAction[]> {
  const {wording} = opened
  const known = given.find(({data}) => data === finding.id) ?? toDiagnostic(finding, {hasRelated: false})
  const shared = {kind: 'quickfix', diagnostics: [known]}
  const actions: CodeAction[] = []
  const fix = finding.fix === null || isInKey(finding.fix, opened) ? null : finding.fix
  const edits = fix === null ? null : await fixEdits(opened.file, opened.source, [fix])
  if (fix !== null && edits !== null) {
    const {confidence} = fix
    const title = fixSentence(fix, wording)
    actions.push({...shared, title, isPreferred: confidence >= sure, edit: toWorkspaceEdit(edits, opened)})
  }
  const comment = await commentFor(finding, opened)
  const values = {title: wording.say(`check.${finding.rule}.title`)}
  if (comment !== null) {
    actions.push({...shared, title: wording.say('lsp.ignore-here', values), edit: toWorkspaceEdit([comment], opened)})
  }
  if (finding.entry !== null) {
    const title = wording.say('lsp.ignore-finding')
    const command = {title, command: ignoreCommand, arguments: [opened.source.uri, finding.id]}
    actions.push({...shared, title, command})
  }
  return actions
}

/** Programs find the translation by such a text; what is wrong in it is mended where it comes from. */
function isInKey({start}: Edit, {file: {document}}: Opened): boolean {
  return document !== null && blockAt(document.blocks, start)?.isKey === true
}

async function commentFor({rule, range}: BufferFinding, opened: Opened): Promise<TextEdit | null> {
  const {run, buffer, source, file} = opened
  if (file.content.kind !== 'document') return null
  const offset = source.offsetAt(range.start)
  return ignoreComment({run, buffer, source, document: file.content.document, offset, rule})
}

/** All fixes of one check, where there are several that are sure. */
async function fixRule(rule: string, opened: Opened): Promise<CodeAction[]> {
  const edits = sureEdits([rule], opened)
  if (edits.length < 2) return []
  const made = await fixEdits(opened.file, opened.source, edits)
  if (made === null) return []
  const title = opened.wording.say('lsp.fix-rule', {
    title: opened.wording.say(`check.${rule}.title`),
    fixes: opened.wording.say('count.fixes', {count: edits.length}),
  })
  return [{title, kind: 'quickfix', edit: toWorkspaceEdit(made, opened)}]
}

async function fixAll(opened: Opened): Promise<CodeAction[]> {
  const edits = sureEdits(fixOrder(), opened)
  const made = edits.length === 0 ? null : await fixEdits(opened.file, opened.source, edits)
  if (made === null) return []
  const fixes = opened.wording.say('count.fixes', {count: edits.length})
  return [{title: opened.wording.say('lsp.fix-all', {fixes}), kind: fixAllKind, edit: toWorkspaceEdit(made, opened)}]
}

/** Fixes as `check --fix` makes them: sure enough, none over another. */
function sureEdits(rules: readonly string[], {checked, file, run}: Opened): readonly Edit[] {
  if (file.document === null) return []
  const {minConfidence} = run.config.normalize
  const name = file.document.name
  const findings = checked.findings.flatMap((finding): Finding[] => {
    const {rule, level, fix} = finding
    if (fix === null) return []
    const nothing = {ar: null, en: null, actual: null, expected: [], concept: null, args: {}, variant: '', related: []}
    return [{rule, level, ...nothing, fix: {...fix, document: name}}]
  })
  return normalize(file.document, findings, {rules, minConfidence}).edits
}

function toWorkspaceEdit(
  edits: readonly TextEdit[],
  {source: {uri, version}, hasDocumentChanges}: ActionContext,
): WorkspaceEdit {
  if (!hasDocumentChanges) return {changes: {[uri]: [...edits]}}
  return {documentChanges: [{textDocument: {uri, version}, edits: [...edits]}]}
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start)
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character)
}
