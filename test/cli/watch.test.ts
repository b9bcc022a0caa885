import {chmodSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {endWatches, printedUntil, startWatch, type WatchEvent} from './watch-world.ts'

afterEach(endWatches)

const ar = 'وصلت الوزيرة ليلى حداد إلى وهران يوم الاثنين.\n\nوقالت إن 120 عاملا عادوا إلى المصنع.\n'
const en =
  'Minister Layla Haddad arrived in Oran on Monday.\n\nShe said that 120 workers had returned to the factory.\n'
const glossary = 'id,ar,ar_deprecated,en\noran,وهران,أوران,Oran\n'
const files = {'seeds/ar/visit.md': ar, 'seeds/en/visit.md': en, 'glossary/places.csv': glossary}

/** Without the marks that keep foreign text apart. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '')
}

function rules({findings}: WatchEvent): string[] {
  return findings.map(({rule}) => rule)
}

describe('a save', {timeout: 60_000}, () => {
  test('tells at once what is wrong in the text, and what is right again', async () => {
    const watch = startWatch(files)
    expect((await watch.complete()).counts).toMatchObject({error: 0})
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '210')})
    const soon = await watch.until(({event, isComplete}) => event === 'checked' && !isComplete)
    expect(rules(soon)).toContain('number-mismatch')
    expect(soon.documents).toEqual(['seeds/ar/visit.md', 'seeds/en/visit.md'])
    expect(soon.new).not.toEqual([])
    const all = await watch.complete()
    expect(all.new).toEqual([])
    watch.world.write({'seeds/ar/visit.md': ar})
    const mended = await watch.complete()
    expect(mended.counts).toMatchObject({error: 0})
  })

  test('of the partner counts as well', async () => {
    const watch = startWatch(files)
    await watch.complete()
    watch.world.write({'seeds/en/visit.md': en.replace('120', '150')})
    expect(rules(await watch.complete())).toContain('number-mismatch')
  })

  test('by renaming is a save', async () => {
    const watch = startWatch(files)
    await watch.complete()
    const path = join(watch.world.folder, 'seeds/ar/visit.md')
    writeFileSync(`${path}.part`, ar.replace('120', '12'))
    renameSync(`${path}.part`, path)
    expect(rules(await watch.complete())).toContain('number-mismatch')
  })

  test('that comes right after another leaves the last one standing', async () => {
    const watch = startWatch(files)
    await watch.complete()
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '130')})
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '140')})
    const soon = await watch.until(({findings = []}) => findings.some(({rule}) => rule === 'number-mismatch'))
    expect(soon.findings.find(({rule}) => rule === 'number-mismatch')?.actual).toBe('140')
  })

  test('of a file with blanks and Arabic letters in its name', async () => {
    const name = 'زيارة وهران الأولى.md'
    const watch = startWatch({...files, [`seeds/ar/${name}`]: ar, [`seeds/en/${name}`]: en})
    await watch.complete()
    watch.world.write({[`seeds/ar/${name}`]: ar.replace('120', '210')})
    const {documents, findings} = await watch.until(({event, isComplete}) => event === 'checked' && !isComplete)
    expect(documents).toEqual([`seeds/ar/${name}`, `seeds/en/${name}`])
    expect(findings.map(({rule}) => rule)).toContain('number-mismatch')
  })

  test('of a text that was named and has no partner', async () => {
    const watch = startWatch({'note.md': ar}, ['note.md', '--format', 'json'])
    await watch.complete()
    watch.world.write({'note.md': `${ar}\nوقالت أن أن العودة قريبة.\n`})
    expect((await watch.complete()).documents).toEqual(['note.md'])
  })
})

describe('files that come and go', {timeout: 60_000}, () => {
  test('a text that is deleted, and comes back', async () => {
    const watch = startWatch({...files, 'seeds/ar/other.md': ar, 'seeds/en/other.md': en})
    expect((await watch.complete()).documents).toHaveLength(4)
    rmSync(join(watch.world.folder, 'seeds/ar/other.md'))
    const {problems} = await watch.until(({event}) => event === 'notices')
    expect(problems).toMatchObject([{code: 'pair-missing', path: 'seeds/en/other.md'}])
    watch.world.write({'seeds/ar/other.md': ar.replace('120', '210')})
    expect(rules(await watch.until(({findings = []}) => findings.length > 0))).toContain('number-mismatch')
  })

  test('a text that cannot be read is told, and the others go on', async () => {
    const watch = startWatch({...files, 'seeds/ar/other.md': ar, 'seeds/en/other.md': en})
    await watch.complete()
    watch.world.write({'seeds/ar/other.md': new Uint8Array([0, 1, 2, 0, 255, 0])})
    const {problems} = await watch.until(({event}) => event === 'notices')
    expect(problems[0]).toMatchObject({path: 'seeds/ar/other.md'})
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '210')})
    expect(rules(await watch.until(({findings = []}) => findings.length > 0))).toContain('number-mismatch')
    watch.world.write({'seeds/ar/other.md': ar})
    expect(await watch.until(({event}) => event === 'notices')).toMatchObject({problems: []})
  })

  test.skipIf(process.getuid?.() === 0)('a text without leave to read it', async () => {
    const watch = startWatch(files)
    await watch.complete()
    chmodSync(join(watch.world.folder, 'seeds/ar/visit.md'), 0)
    expect((await watch.until(({event}) => event === 'notices')).problems).toMatchObject([{code: 'file-unreadable'}])
  })
})

describe('settings', {timeout: 60_000}, () => {
  test('a form that the glossary calls wrong from now on', async () => {
    const watch = startWatch({...files, 'seeds/ar/visit.md': ar.replace('وهران', 'أوران')})
    const before = await watch.complete()
    expect(rules(before)).toContain('term-form')
    watch.world.write({'glossary/places.csv': 'id,ar,en\noran,أوران,Oran\n'})
    expect((await watch.complete()).gone.some((id) => id.startsWith('term-form'))).toBe(true)
  })

  test('a broken configuration leaves the old one in force until it is mended', async () => {
    const watch = startWatch({...files, 'muqabala.yaml': 'checks:\n  number-mismatch: off\n'})
    await watch.complete()
    watch.world.write({'muqabala.yaml': 'cheks: {}\n'})
    const broken = await watch.until(({event}) => event === 'notices')
    expect(broken.problems).toMatchObject([{code: 'config-mistyped-key', path: 'muqabala.yaml'}])
    expect(broken.remarks).toEqual(['The settings and the glossary stay as they were until this is mended.'])
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '210')})
    expect(rules(await watch.complete())).not.toContain('number-mismatch')
    watch.world.write({'muqabala.yaml': 'checks: {}\n'})
    expect((await watch.until(({event}) => event === 'notices')).problems).toEqual([])
    expect(rules(await watch.complete())).toContain('number-mismatch')
  })

  test('a finding that is ignored from now on', async () => {
    const watch = startWatch({...files, 'seeds/ar/visit.md': ar.replace('120', '210')})
    const {findings} = await watch.complete()
    const {id} = findings.find(({rule}) => rule === 'number-mismatch') as unknown as {id: string}
    await watch.world.run(`ignore ${id} --reason counted`)
    expect((await watch.complete()).gone).toEqual([id])
  })
})

describe('the end', {timeout: 60_000}, () => {
  test('Ctrl-C ends with 130', async () => {
    const watch = startWatch(files)
    await watch.complete()
    watch.interrupt()
    expect(await watch.ended).toBe(130)
  })

  test('q ends with 0', async () => {
    const watch = startWatch(files)
    await watch.complete()
    watch.press('q')
    expect(await watch.ended).toBe(0)
  })

  test('standard input and a workspace without texts are refused', async () => {
    const watch = startWatch(files, ['-'])
    expect(await watch.ended).toBe(2)
    expect(watch.printed.err).toContain('standard input cannot be watched')
    expect(await startWatch({}).ended).toBe(2)
  })
})

describe('for people', {timeout: 60_000}, () => {
  test('a screen with time and counts, what is new, and what a key shows', async () => {
    const watch = startWatch(files, [], true)
    await printedUntil(() => plain(watch.printed.out).includes('2 documents'))
    expect(watch.printed.out).toMatch(/^\u001B\[2J\u001B\[3J\u001B\[H.*09:05:00/u)
    watch.world.write({'seeds/ar/visit.md': ar.replace('120', '210')})
    await printedUntil(() => watch.printed.out.includes('number-mismatch'))
    expect(watch.printed.out).toMatch(/New: /u)
    await printedUntil(() => !(watch.printed.out.split('\u001B[H').at(-1) ?? '').includes('Comparing'))
    watch.world.write({'seeds/ar/visit.md': ar})
    await printedUntil(() => /Gone: /u.test(watch.printed.out))
    const {length} = watch.printed.out
    watch.press('r')
    await printedUntil(() => watch.printed.out.length > length)
  })
})
