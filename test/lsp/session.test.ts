import {setTimeout as later} from 'node:timers/promises'
import {afterEach, describe, expect, test, vi} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver/node'
import {tempWorld} from '../cli/temp-world.ts'
import {type Editor, startEditor} from './editor.ts'

const glossary = [
  'id,en,ar,ar_deprecated,ar_short,en_short,pos,note',
  'putin,Vladimir Putin,فلاديمير بوتين,فلاديمير پوتين,بوتين,Putin,properNoun,Says *this* <b>',
  'pentagon,Pentagon,البنتاغون,البنتاجون,,,properNoun,',
  'market,market,سوق,,,,noun,',
].join('\n')

const sentence = 'قال فلاديمير پوتين للصحفيين إن للبنتاجون رأيا في الأمر.'

const editors: Editor[] = []

afterEach(() => {
  for (const editor of editors.splice(0)) if (editor.process?.exitCode === null) editor.process.kill()
})

async function edit(...given: Parameters<typeof startEditor>): Promise<Editor> {
  const editor = await startEditor(...given)
  editors.push(editor)
  return editor
}

const rules = (all: readonly Diagnostic[]): unknown[] => all.map(({code}) => code)
const isClean = (all: readonly Diagnostic[]): boolean => all.length === 0
const isFound = (all: readonly Diagnostic[]): boolean => all.length > 0

/** What stands at a diagnostic. */
function shown(editor: Editor, path: string, {range: {start, end}}: Diagnostic): string {
  const lines = editor.text(path).split(/\r?\n/u)
  return lines
    .slice(start.line, end.line + 1)
    .join('\n')
    .slice(start.character, end.character)
}

describe('the program over its pipes', {timeout: 90_000}, () => {
  test('a session from the first text to the end', async () => {
    const world = tempWorld({'glossary/g.csv': glossary})
    const editor = await edit(world.folder)
    expect(editor.init.capabilities).toMatchObject({positionEncoding: 'utf-16', textDocumentSync: {change: 2}})
    await vi.waitFor(() => expect(JSON.stringify(editor.registered)).toMatch(/didChangeWatchedFiles.*csv.*yaml/u))
    await editor.open('a.md', `# عنوان\n\n${sentence}\n`)
    const found = await editor.diagnostics('a.md')
    expect(found.map(({source, code, severity}) => [source, code, severity])).toEqual([
      ['muqabala', 'term-form', 1],
      ['muqabala', 'term-form', 1],
    ])
    expect(found.map((one) => shown(editor, 'a.md', one))).toEqual(['فلاديمير پوتين', 'بنتاجون'])
    expect(found[0].data).toMatch(/^term-form-[0-9a-f]{8}$/u)

    const hover = await editor.hover('a.md', 'للبنتاجون')
    expect(hover?.contents).toMatchObject({kind: 'markdown', value: expect.stringContaining('البنتاغون')})
    const [fix] = await editor.actions('a.md', found[1])
    expect(fix).toMatchObject({kind: 'quickfix', isPreferred: true})
    await editor.apply(fix.edit ?? {})
    expect(editor.text('a.md')).toContain('إن للبنتاغون رأيا')
    expect(rules(await editor.diagnostics('a.md'))).toEqual(['term-form'])
    const [all] = await editor.actions('a.md', found[0], ['source.fixAll'])
    await editor.apply(all.edit ?? {})
    expect(editor.text('a.md')).toContain('قال فلاديمير بوتين للصحفيين')
    expect(await editor.diagnostics('a.md')).toEqual([])

    await editor.type('a.md', 'رأيا', 'رأيا وبو')
    const {items} = await editor.complete('a.md', 'رأيا وبو')
    expect(items.map(({label}) => label)).toContain('وبوتين')
    world.write({'glossary/g.csv': `${glossary}\nopinion,opinion,رأي,رأيا,,,noun,\n`})
    const changes = [{uri: editor.uri('glossary/g.csv'), type: 2}]
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes})
    expect(rules(await editor.diagnostics('a.md', isFound))).toContain('term-form')
    expect(await editor.quit()).toBe(0)
  })

  test('what is no request of the protocol does not end it', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder)
    const {connection, process} = editor
    await expect(connection.sendRequest('muqabala/nothing', {})).rejects.toThrow()
    await expect(connection.sendRequest('textDocument/hover', {})).rejects.toThrow()
    expect(await connection.sendRequest('textDocument/codeAction', {textDocument: 7})).toEqual([])
    await connection.sendNotification('textDocument/didChange', {textDocument: {uri: 'file:///none', version: 1}})
    await connection.sendNotification('textDocument/didOpen', {textDocument: null})
    for (const body of ['{"jsonrpc":', '[]', '{"jsonrpc":"2.0","id":{},"method":3}']) {
      process?.stdin?.write(`Content-Length: ${body.length}\r\n\r\n${body}`)
    }
    await connection.sendRequest('workspace/executeCommand', {command: 'muqabala.ignore', arguments: [1, {}]})
    await editor.open('a.md', sentence)
    expect(await editor.diagnostics('a.md')).toHaveLength(2)
    expect(await editor.quit()).toBe(0)
  })

  test('a text of 20,000 words is checked, and others are answered meanwhile', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder)
    const paragraph = `${'وكان الخبراء قد ناقشوا الخطة الجديدة في اجتماع مغلق. '.repeat(10)}\n\n`
    await editor.open('small.md', sentence)
    await editor.diagnostics('small.md')
    await editor.open('large.md', paragraph.repeat(225) + sentence)
    await later(200)
    expect(await editor.hover('small.md', 'للبنتاجون')).not.toBeNull()
    await editor.type('large.md', 'الخطة', 'الخطط')
    const found = await editor.diagnostics('large.md')
    expect(found.filter(({code}) => code === 'term-form')).toHaveLength(2)
    expect(await editor.quit()).toBe(0)
  })
})

describe('a session', {timeout: 60_000}, () => {
  test.each([
    ['letters of two units before it', `𝒜𝒷 ${sentence}`],
    ['lines that end in CR LF', `سطر أول.\r\n\r\n${sentence}\r\n`],
    ['tashkeel inside the name', `قال\u064E فلاديمير پوتي\u0651ن إن للبنتاجون رأيا.`],
    ['a byte-order mark', `\uFEFF${sentence}`],
  ])('places are those of the text: %s', async (_reason, text) => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, {isInside: true})
    await editor.open('a.md', text)
    const found = (await editor.diagnostics('a.md')).filter(({code}) => code === 'term-form')
    expect(found.map((one) => shown(editor, 'a.md', one).replaceAll('\u0651', ''))).toEqual([
      'فلاديمير پوتين',
      'بنتاجون',
    ])
    const [fix] = await editor.actions('a.md', found[1])
    await editor.apply(fix.edit ?? {})
    expect(editor.text('a.md')).toBe(text.replace('للبنتاجون', 'للبنتاغون'))
  })

  test('what is typed is checked, and what came of older versions is not shown', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, {isInside: true})
    await editor.open('a.txt', 'كلام بلا أسماء.', 'plaintext')
    expect(await editor.diagnostics('a.txt')).toEqual([])
    await editor.type('a.txt', 'بلا', 'البنتاجون')
    await editor.type('a.txt', 'البنتاجون', 'البنتاغون')
    await editor.type('a.txt', 'أسماء', 'البنتاجون')
    const found = (await editor.diagnostics('a.txt', isFound)).filter(({code}) => code === 'term-form')
    expect(found.map((one) => shown(editor, 'a.txt', one))).toEqual(['البنتاجون'])
  })

  test('speaks Arabic to an editor that does, without marks where they are not wanted', async () => {
    const how = {locale: 'ar-EG', isInside: true, initializationOptions: {isolates: false}}
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, how)
    await editor.open('a.md', sentence)
    const [found] = await editor.diagnostics('a.md')
    expect(found.message).toMatch(/^[^A-Za-z\u2068]+$/u)
    expect(JSON.stringify(await editor.hover('a.md', 'للبنتاجون'))).toContain('معتمدة')
  })

  test('names of the glossary are shown with their forms, as text and not as markup', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, {isInside: true})
    await editor.open('a.md', sentence)
    expect(JSON.stringify(await editor.hover('a.md', 'پوتين'))).toContain('Says \\\\*this\\\\* \\\\<b\\\\>')
    expect(await editor.hover('a.md', 'للصحفيين')).toBeNull()
  })

  test('is silenced by a comment, and by an entry', async () => {
    const world = tempWorld({'glossary/g.csv': glossary, 'muqabala.ignore.yaml': ''})
    const editor = await edit(world.folder, {isInside: true})
    await editor.open('a.md', `- ${sentence}\n- أعلن البنتاجون ذلك.\n`)
    const found = await editor.diagnostics('a.md')
    expect(found).toHaveLength(3)
    const comment = (await editor.actions('a.md', found[2])).find(({title}) => title.includes('paragraph'))
    await editor.apply(comment?.edit ?? {})
    expect(editor.text('a.md')).toContain('ذلك. <!-- muqabala-ignore term-form -->\n')
    expect(await editor.diagnostics('a.md', (all) => all.length === 2)).toHaveLength(2)
    const command = (await editor.actions('a.md', found[0])).find((one) => one.command !== undefined)?.command
    await editor.connection.sendRequest('workspace/executeCommand', command ?? {})
    expect(await editor.diagnostics('a.md', (all) => all.length === 1)).toHaveLength(1)
    expect(world.read('muqabala.ignore.yaml')).toContain(String(found[0].data))
  })

  test('a bilingual file is checked row by row, and mended in place', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, {isInside: true})
    await editor.open('t.po', '#: a\nmsgid "The Pentagon."\nmsgstr "البنتاجون."\n', 'po')
    const found = (await editor.diagnostics('t.po', isFound)).filter(({code}) => code === 'term-form')
    expect(found.map((one) => shown(editor, 't.po', one))).toEqual(['البنتاجون'])
    const [fix] = await editor.actions('t.po', found[0])
    await editor.apply(fix.edit ?? {})
    expect(editor.text('t.po')).toBe('#: a\nmsgid "The Pentagon."\nmsgstr "البنتاغون."\n')
    expect(rules(await editor.diagnostics('t.po', (all) => !rules(all).includes('term-form')))).not.toContain(
      'term-form',
    )
    expect(await editor.hover('t.po', 'Pentagon')).not.toBeNull()
  })

  test('a pair is compared when it is opened and saved', async () => {
    const texts = {'seeds/en/a.md': 'The fund paid 30 million dollars to the port.\n'}
    const arabic = 'دفع الصندوق 40 مليون دولار للميناء.\n'
    const world = tempWorld({...texts, 'seeds/ar/a.md': arabic})
    const editor = await edit(world.folder, {isInside: true})
    await editor.open('seeds/ar/a.md', arabic)
    const found = await editor.diagnostics('seeds/ar/a.md', isFound)
    expect(rules(found)).toContain('number-mismatch')
    expect(found.find(({code}) => code === 'number-mismatch')?.relatedInformation?.[0]?.location.uri).toContain(
      'seeds/en',
    )
    await editor.type('seeds/ar/a.md', '40', '30')
    await editor.save('seeds/ar/a.md')
    expect(rules(await editor.diagnostics('seeds/ar/a.md', isClean))).toEqual([])
  })

  test('faulty settings are told in their file, once, and taken back when they are mended', async () => {
    const world = tempWorld({'glossary/g.csv': glossary, 'muqabala.yaml': 'failon: error\n'})
    const editor = await edit(world.folder, {isInside: true})
    await editor.open('a.md', sentence)
    const [problem] = await editor.diagnostics('muqabala.yaml', isFound)
    expect(problem).toMatchObject({severity: 1, code: 'config-mistyped-key', range: {start: {line: 0}}})
    await vi.waitFor(() => expect(editor.messages.filter((one) => one.startsWith('muqabala.yaml:1: '))).toHaveLength(1))
    await editor.open('muqabala.yaml', 'failon: error\n', 'yaml')
    await editor.close('muqabala.yaml')
    expect(await editor.diagnostics('muqabala.yaml')).toHaveLength(1)
    world.write({'muqabala.yaml': 'failOn: error\n'})
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: editor.uri('muqabala.yaml'), type: 2}],
    })
    expect(await editor.diagnostics('muqabala.yaml', isClean)).toEqual([])
    expect(await editor.diagnostics('a.md', isFound)).toHaveLength(2)
    await editor.close('a.md')
    expect(await editor.diagnostics('a.md', isClean)).toEqual([])
  })

  test('a name that is offered has its entry; a partner that is saved is looked at again', async () => {
    const texts = {
      'seeds/ar/a.md': 'قال بوتين إن 40 سفينة وصلت.\n',
      'seeds/en/a.md': 'Putin said that 40 ships came.\n',
    }
    const world = tempWorld({'glossary/g.csv': glossary, ...texts})
    const editor = await edit(world.folder, {isInside: true})
    await editor.open('seeds/ar/a.md', texts['seeds/ar/a.md'])
    await editor.open('seeds/en/a.md', texts['seeds/en/a.md'])
    expect(rules(await editor.diagnostics('seeds/ar/a.md'))).not.toContain('number-mismatch')
    await editor.type('seeds/en/a.md', '40', '50')
    world.write({'seeds/en/a.md': editor.text('seeds/en/a.md')})
    await editor.save('seeds/en/a.md')
    const found = await editor.diagnostics('seeds/ar/a.md', (all) => rules(all).includes('number-mismatch'))
    expect(found).not.toEqual([])
    await editor.type('seeds/ar/a.md', 'سفينة', 'من البنت')
    const [item] = (await editor.complete('seeds/ar/a.md', 'من البنت')).items
    expect(item).toMatchObject({label: 'البنتاغون', detail: 'Pentagon', filterText: 'البنت'})
    const resolved: unknown = await editor.connection.sendRequest('completionItem/resolve', item)
    expect(JSON.stringify(resolved)).toContain('البنتاجون')
  })

  test('files of other kinds, glossaries and English texts alone are left in peace', async () => {
    const editor = await edit(tempWorld({'glossary/g.csv': glossary}).folder, {isInside: true})
    await editor.open('a.js', `// ${sentence}`, 'javascript')
    await editor.open('glossary/g.csv', glossary, 'csv')
    await editor.open('en.md', 'The Pentagon , it said.')
    await editor.open('untitled:one', sentence, 'markdown')
    expect(await editor.diagnostics('untitled:one')).toHaveLength(2)
    expect(await editor.diagnostics('en.md')).toEqual([])
    expect(editor.shown().toSorted()).toEqual([editor.uri('en.md'), 'untitled:one'])
  })
})
