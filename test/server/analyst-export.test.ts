import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readContent} from '../../src/read/formats.ts'
import type {Bitext} from '../../src/model.ts'
import type {ExportedFile} from '../../src/server/ports.ts'
import {decide} from '../../src/review/decide.ts'
import {analystWorld, files} from './analyst-world.ts'

async function rowsOf({bytes, name}: ExportedFile): Promise<Bitext> {
  const content = await readContent(bytes, {name})
  if (content.kind !== 'bitext') throw new Error(content.kind)
  return content.bitext
}

const formats = ['csv', 'tsv', 'tmx', 'xlsx', 'docx', 'xliff', 'html'] as const

test('the project says what there is to export as', async () => {
  expect((await analystWorld().analyst.project()).formats).toEqual(formats)
})

describe('a pair', () => {
  test.each([
    ['csv', 'csv'],
    ['tsv', 'tsv'],
    ['tmx', 'tmx'],
    ['xlsx', 'xlsx'],
    ['docx', 'docx'],
    ['xliff', 'xlf'],
    ['html', 'html'],
  ])('as %s is what `muqabala align` writes', async (format, ending) => {
    const world = analystWorld({...files, 'muqabala.yaml': `outputs: [${format}]\nlang: en\n`})
    const {name, mime, bytes} = await world.analyst.exportPair('aligned/two.json', format)
    expect([name, mime.includes('/')]).toEqual([`two.${ending}`, true])
    await world.analyst.close()
    await world.run('align two --lang en')
    const written = join(world.folder, `aligned/two.${ending}`)
    expect(existsSync(written)).toBe(true)
    const {readFileSync} = await import('node:fs')
    expect(Buffer.from(bytes).equals(readFileSync(written))).toBe(true)
  })

  test('has the name of its folder in its name', async () => {
    const deep = Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace('two', 'x/y/two'), text]))
    const world = analystWorld(deep)
    expect((await world.analyst.exportPair('aligned/x/y/two.json', 'tmx')).name).toBe('x-y-two.tmx')
  })

  test('goes with the wordings that a person wrote', async () => {
    const world = analystWorld()
    await world.analyst.findings()
    const done = decide(world.record('two'), {kind: 'edit', lang: 'en', segment: 0, text: 'They went to Oran.'})
    if ('fault' in done) throw new Error(done.fault)
    await world.save({'aligned/two.json': JSON.stringify(done.record)})
    const {rows} = await rowsOf(await world.analyst.exportPair('aligned/two.json', 'csv'))
    expect(rows[0].en).toBe('They went to Oran.')
  })

  test.each([
    ['a pair that is not there', 'aligned/three.json', 'csv', 'pair-unknown'],
    ['a path that leads elsewhere', '../../etc/passwd', 'csv', 'pair-unknown'],
    ['a format that is not known', 'aligned/one.json', 'exe', 'format-unknown'],
    ['a format that rows have not', 'aligned/one.json', 'json', 'format-unknown'],
  ])('%s is refused', async (_reason, path, format, code) => {
    const {analyst} = analystWorld()
    await expect(analyst.exportPair(path, format)).rejects.toMatchObject({
      name: 'Refusal',
      status: 404,
      failure: {code},
    })
  })

  test('is exported where the folder is only read', async () => {
    const {analyst} = analystWorld(files, {isReadOnly: true})
    expect((await rowsOf(await analyst.exportPair('aligned/one.json', 'tmx'))).rows.length).toBe(2)
  })
})

test.each(formats.filter((format) => format !== 'html'))('all pairs go into one file: %s', async (format) => {
  const {analyst} = analystWorld()
  const {rows} = await rowsOf(await analyst.exportPair(null, format))
  expect(rows.map(({en}) => en.trim().split(' ')[0])).toEqual(['Minister', 'She', 'The', 'Prices'])
  expect(new Set(rows.map(({id}) => id)).size).toBe(4)
})

test('a page of all pairs has their rows', async () => {
  const {bytes} = await analystWorld().analyst.exportPair(null, 'html')
  expect(new TextDecoder().decode(bytes).match(/Minister|Prices/gu)?.length).toBe(2)
})
