import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {openFile} from '../../src/read/formats.ts'
import type {OpenedFile} from '../../src/read/opened-file.ts'

function textsIn({document}: OpenedFile): string[] {
  return document === null ? [] : document.blocks.map(({start, end}) => document.text.slice(start, end))
}

const hasMsgfmt = spawnSync('msgfmt', ['--version']).status === 0

describe.skipIf(!hasMsgfmt)('msgfmt -c', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muqabala-po-'))
  const root = join(import.meta.dirname, 'fixtures', 'po')
  const faults = (bytes: Uint8Array): string[] => {
    const path = join(folder, 'a.po')
    writeFileSync(path, bytes)
    const {stderr} = spawnSync('msgfmt', ['-c', '-o', join(folder, 'a.mo'), path], {encoding: 'utf8'})
    return stderr.split('\n').map((line) => line.replace(/^.*?:[\d:]*/u, ''))
  }

  // gettext can read neither UTF-16 nor files whose lines end with CR.
  test.each(readdirSync(root).filter((name) => name !== 'utf-16.po' && name !== 'cr-only.po'))(
    'finds no fault in %s that was not there before an edit of every translation',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(root, name)))
      const file = await openFile(bytes, {name})
      const {document} = file
      if (document === null) throw new Error('no document')
      const edits = document.blocks
        .filter(({at, start, end}) => at?.name?.startsWith('msgstr') === true && end > start)
        .map(({start}) => start + (document.text[start] === '\n' ? 1 : 0))
        .map((start) => ({start, end: start, text: '"كلمة" \\ '}))
      expect(faults(await file.edit(edits))).toEqual(faults(bytes))
    },
  )

  test('the same texts as msgcat', async () => {
    const bytes = readFileSync(join(root, 'escapes.po'))
    const shown = spawnSync('msgcat', ['--no-wrap', join(root, 'escapes.po')]).stdout
    const [own, theirs] = await Promise.all([openFile(bytes, {name: 'a.po'}), openFile(shown, {name: 'a.po'})])
    expect(textsIn(own)).toEqual(textsIn(theirs))
  })
})
