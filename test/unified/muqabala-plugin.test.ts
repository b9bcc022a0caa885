import remarkParse from 'remark-parse'
import {type Processor, unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {fromWorkspace} from '../../src/cli/unified-workspace.ts'
import {muqabala, type MuqabalaOptions} from '../../src/unified/muqabala-plugin.ts'
import {sample} from '../build.ts'
import {tempWorld} from '../cli/temp-world.ts'

type Messages = Awaited<ReturnType<Processor['process']>>['messages']

/** The messages of a file, as remark would collect them. */
async function messagesOf(value: string, options: MuqabalaOptions = {}, path = 'text/a.md'): Promise<Messages> {
  const processor = unified()
    .use(remarkParse)
    .use(muqabala, options)
    .use(function () {
      this.compiler = () => ''
    })
  return (await processor.process({path, value})).messages
}

const concepts = sample

describe('the plugin', () => {
  test('says what is found, where, and what was expected', async () => {
    const [message, ...others] = await messagesOf('# عنوان\n\nأعلن **البنتاجون** ذلك.\n', {concepts})
    expect(others).toEqual([])
    expect(message).toMatchObject({
      file: 'text/a.md',
      ruleId: 'term-form',
      source: 'muqabala',
      fatal: false,
      actual: 'البنتاجون',
      expected: ['البنتاغون'],
      place: {start: {line: 3, column: 8, offset: 16}, end: {line: 3, column: 17, offset: 25}},
    })
    expect(String(message)).toBe('text/a.md:3:8-3:17: Unexpected spelling البنتاجون, expected البنتاغون')
    expect(message.note).toMatch(/house|glossary/u)
    expect(message.url).toBeUndefined()
  })

  test.each([
    ['behind an escape and a reference', 'أ\\*ب &amp; ج ⟦البنتاجون⟧.'],
    ['behind letters of two units', '𝒜𝒷 ⟦البنتاجون⟧.'],
    ['in a table with CR LF', '| أ | ب |\r\n|---|---|\r\n| ج | ⟦البنتاجون⟧ |\r\n'],
    ['with clitics before it', 'قال ⟦لل⟧بنتاجون'],
  ])('the offset is that of the file: %s', async (_reason, marked) => {
    const text = marked.replaceAll(/[⟦⟧]/gu, '')
    const found = (await messagesOf(text, {concepts})).filter(({ruleId}) => ruleId === 'term-form')
    const [{place, actual}] = found
    const {start} = place as {start: {offset: number; line: number; column: number}}
    expect(text.slice(start.offset).startsWith(String(actual))).toBe(true)
    expect(actual).toMatch(/بنتاجون$/u)
    const lines = text.split(/\r?\n/u)
    expect(lines[start.line - 1].slice(start.column - 1).startsWith(String(actual))).toBe(true)
  })

  test.each([
    ['nothing is wrong', 'أعلن البنتاغون ذلك.'],
    ['in code', 'اكتب `البنتاجون` هنا.'],
    ['silenced by a comment', '<!-- muqabala-ignore term-form -->\nأعلن البنتاجون ذلك.'],
    ['no text', ''],
  ])('says nothing: %s', async (_reason, text) => {
    expect(await messagesOf(text, {concepts})).toEqual([])
  })

  test('a byte-order mark is not counted', async () => {
    const [message] = await messagesOf('\uFEFFالبنتاجون هنا.', {concepts})
    expect(message.column).toBe(1)
  })

  test('levels are settings; a note is an information', async () => {
    const settings = {checks: {'term-form': {level: 'note'}}, overrides: []} as const
    const [message] = await messagesOf('أعلن البنتاجون ذلك.', {concepts, checks: settings, lang: 'ar'})
    expect(message.fatal).toBeNull()
    expect(message.reason).toMatch(/\p{Script=Arabic}/u)
    const off = {checks: {'term-form': {level: 'off'}}, overrides: []} as const
    expect(await messagesOf('أعلن البنتاجون ذلك.', {concepts, checks: off})).toEqual([])
  })

  test('MDX is read as MDX; what cannot be read is a fatal message', async () => {
    const text = 'import {A} from "a"\n\n<A b="البنتاجون">أعلن البنتاجون ذلك.</A>\n'
    expect((await messagesOf(text, {concepts}, 'a.mdx')).map(({ruleId, line}) => [ruleId, line])).toEqual([
      ['term-form', 3],
    ])
    expect(await messagesOf('نص {', {}, 'a.mdx')).toMatchObject([{ruleId: 'mdx-invalid', fatal: true, line: 1}])
  })

  test('takes glossary, levels and ignores from a workspace', async () => {
    const world = tempWorld({
      'glossary/g.csv': 'id,en,ar,ar_deprecated,pos\npentagon,Pentagon,البنتاغون,البنتاجون,properNoun\n',
      'muqabala.yaml': 'lang: ar\n',
      'a.md': 'أعلن البنتاجون ذلك.\n',
    })
    const options = await fromWorkspace(world.folder)
    const text = world.read('a.md')
    expect(await messagesOf(text, options, `${world.folder}/a.md`)).toHaveLength(1)
    const listed = JSON.parse((await world.run('check a.md --format json')).out) as {findings: {id: string}[]}
    await world.run(`ignore ${listed.findings[0].id} --in a.md --reason quoted`)
    expect(await messagesOf(text, await fromWorkspace(world.folder), `${world.folder}/a.md`)).toEqual([])
    world.write({'muqabala.ignore.yaml': '', 'muqabala.yaml': 'lang: ar\nbaseline: known.json\n'})
    await world.run('check a.md --update-baseline known.json')
    expect(await messagesOf(text, await fromWorkspace(world.folder), `${world.folder}/a.md`)).toEqual([])
    world.write({'muqabala.yaml': 'lang: xx\n'})
    await expect(fromWorkspace(world.folder)).rejects.toMatchObject({name: 'InputError'})
  })
})
