import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Encoding} from '../../src/bytes/decode.ts'
import {encode} from '../../src/bytes/encode.ts'
import {tempWorld} from './temp-world.ts'

const written = (text: string, encoding: Encoding): Uint8Array => encode(text, {encoding, hasBom: false})
const text = 'وصل پوتن إلى العاصمة صباح الخميس.\r\nثم غادر الوفد إلى الميناء\n'
const glossary = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n'

describe('texts in old encodings', () => {
  test('split says what it guessed, in a stream, too', async () => {
    const world = tempWorld({'a.txt': written(text, 'windows-1256'), 'b.md': written(text, 'windows-1256')})
    for (const file of ['a.txt', 'b.md']) {
      const {code, out, err} = await world.run(`split ${file}`)
      expect([code, out]).toEqual([0, 'وصل پوتن إلى العاصمة صباح الخميس.\nثم غادر الوفد إلى الميناء\n'])
      expect(err).toMatch(/^[ab]\.\w+: the file does not say its encoding; it was read as windows-1256 \(99 % sure\)/u)
    }
  })

  test('--encoding is not questioned', async () => {
    const world = tempWorld({'a.txt': written('ذلك بحذر', 'iso-8859-6')})
    expect(await world.run('split --encoding iso-8859-6 a.txt')).toEqual({code: 0, out: 'ذلك بحذر\n', err: ''})
    const {code, err} = await world.run('split --encoding klingon a.txt')
    expect([code, err.startsWith('a.txt: there is no encoding klingon that can be read')]).toEqual([2, true])
  })

  test('normalize writes back in the encoding it read, and --undo gives the same bytes', async () => {
    const bytes = written(text, 'windows-1256')
    const world = tempWorld({'g.csv': glossary, 'a.txt': bytes})
    expect((await world.run('normalize --write -g g.csv a.txt')).code).toBe(0)
    const now = readFileSync(join(world.folder, 'a.txt'))
    expect([...now]).toEqual([...written(text.replace('پوتن', 'بوتين'), 'windows-1256')])
    expect((await world.run('normalize --undo muqabala-changes/0001.json')).code).toBe(0)
    expect([...readFileSync(join(world.folder, 'a.txt'))]).toEqual([...bytes])
  })

  test('normalize refuses a letter that the encoding lacks, and writes nothing', async () => {
    const bytes = written('وصل بوتين إلى العاصمة صباح الخميس.\n', 'iso-8859-6')
    const world = tempWorld({'g.csv': 'id,en,ar,ar_deprecated\nputin,Putin,پوتين,بوتين\n', 'a.txt': bytes})
    const {code, err} = await world.run('normalize --write -g g.csv a.txt')
    expect(code).toBe(2)
    expect(err).toContain(
      'a.txt:1: the encoding iso-8859-6 has no character پ (U+067E); convert the file to UTF-8 first.',
    )
    expect([...readFileSync(join(world.folder, 'a.txt'))]).toEqual([...bytes])
  })
})

test('convert --backup keeps every version that it overwrites', async () => {
  const world = tempWorld({'a.txt': 'أ\n', 'b.txt': 'ب\n', 'o.txt': 'قديم\n'})
  expect((await world.run('convert --force --backup a.txt o.txt')).err).toBe(
    'o.txt: what was there before is kept as o.txt.bak.\na.txt: 1 text; the first: أ\n',
  )
  await world.run('convert --force --backup b.txt o.txt')
  expect(['o.txt', 'o.txt.bak', 'o.txt.bak.2'].map(world.read)).toEqual(['ب\n', 'قديم\n', 'أ\n'])
  expect((await world.run('convert --backup b.txt new.txt')).err).not.toContain('kept')
})
