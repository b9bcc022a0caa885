import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import {writeContent} from '../../src/write/formats.ts'

const folder = mkdtempSync(join(tmpdir(), 'muqabala-docx-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What a program says; null where it is not there. */
function ask(program: string, options: readonly string[]): string | null {
  try {
    return execFileSync(program, options, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 90_000})
  } catch {
    return null
  }
}

/** LibreOffice's own form of a Word file; null where LibreOffice is not there, or its Writer is not. */
function inLibreOffice(path: string, format: string): string | null {
  const home = `-env:UserInstallation=file://${join(folder, 'home')}`
  ask('soffice', [home, '--headless', '--convert-to', format, '--outdir', folder, path])
  const made = path.replace(/\.docx$/u, `.${format}`)
  return existsSync(made) ? readFileSync(made, 'utf8') : null
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A fixture with the first word of each block changed, tracked. */
async function reviewed(name: string): Promise<{path: string; before: string; changed: readonly string[]}> {
  const before = join(import.meta.dirname, 'fixtures', 'docx', name)
  const file = await openFile(new Uint8Array(readFileSync(before)), {name})
  const text = file.document?.text ?? ''
  const edits = (file.document?.blocks ?? []).flatMap(({start, end, at, opaque}) => {
    const found = /\p{L}[\p{L}\p{M}]+/u.exec(text.slice(start, end))
    if (found === null || /header|footer/u.test(at?.name ?? '') || opaque.length > 0) return []
    const from = start + found.index
    return [{start: from, end: from + found[0].length, text: `${found[0]}QQ`}]
  })
  const path = join(folder, name)
  const review = {kind: 'tracked', author: 'م', date: '2024-05-01T09:30:00Z'} as const
  writeFileSync(path, await file.edit(edits, {review}))
  return {path, before, changed: edits.map((edit) => edit.text)}
}

const names = [
  'word-split-runs.docx',
  'nested-tables.docx',
  'hyperlinks.docx',
  'lo-lists.docx',
  'lo-notes.docx',
  'tracked-changes.docx',
]

describe('other programs', () => {
  test.each(names)('pandoc rejects to the old text and accepts to the new: %s', async (name) => {
    const {path, before, changed} = await reviewed(name)
    const read = (file: string, changes: string): string | null =>
      ask('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', `--track-changes=${changes}`, file])
    const old = read(before, 'reject')
    if (old === null) return
    expect(plain(read(path, 'reject') ?? '')).toBe(plain(old))
    const accepted = plain(read(path, 'accept') ?? '')
    expect(changed.filter((word) => !accepted.includes(word))).toEqual([])
    expect(accepted.replaceAll('QQ', '')).toBe(plain(read(before, 'accept') ?? ''))
  })

  test('LibreOffice sees each change as a deletion and an insertion', {timeout: 120_000}, async () => {
    const {path, changed} = await reviewed('lo-lists.docx')
    const made = inLibreOffice(path, 'fodt')
    if (made === null) return
    expect(made.match(/<text:deletion>/gu)).toHaveLength(changed.length)
    expect(made.match(/<text:insertion>/gu)).toHaveLength(changed.length)
    expect(made).toContain('<dc:creator>م</dc:creator>')
  })

  test('LibreOffice opens the bilingual table, right to left', {timeout: 120_000}, async () => {
    const empty = {confidence: null, status: null, findings: '', evidence: '', isMoved: false}
    const rows = [{id: '1', ar: 'نص عربي', en: 'English text', ...empty}]
    const bytes = await writeContent({kind: 'bitext', bitext: {name: 'a', rows}}, {path: 'a.docx', format: null})
    const path = join(folder, 'table.docx')
    writeFileSync(path, bytes as Uint8Array)
    const made = inLibreOffice(path, 'fodt')
    if (made === null) return
    expect(made).toContain('<table:table-header-rows>')
    expect(made).toContain('style:writing-mode="rl-tb"')
    expect(made).toContain('نص عربي')
  })
})
