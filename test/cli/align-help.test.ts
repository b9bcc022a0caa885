import {describe, expect, test} from 'vitest'
import type {CommandEntry} from '../../src/cli/command-entry.ts'
import {commands} from '../../src/cli/commands.ts'
import {tempWorld} from './temp-world.ts'

const entries = commands.filter((entry): entry is CommandEntry => 'operands' in entry)

/** The lines of a help page that begin with a flag, without what is broken over further lines. */
function optionLines(page: string): string[] {
  return page.split('\n').filter((line) => /^ {2}-/u.test(line))
}

describe.each(['align', 'import', 'match', 'score'])('%s --help', (name) => {
  const options = entries.find((entry) => entry.name === name)?.options ?? []
  const flags = options.map((option) => option.flags.replace(/ <.*/u, ''))

  test.each([
    ['en', 'Usage: muqabala', 'Options:'],
    ['ar', 'الاستعمال: muqabala', 'الخيارات:'],
  ])('shows every option with its words: %s', async (lang, usage, title) => {
    const {code, out, err} = await tempWorld().run(`${name} --help --lang ${lang}`)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(`${usage} ${name}`)
    expect(out).toContain(title)
    const lines = optionLines(out)
    expect(flags.length).toBeGreaterThan(2)
    // The language and the help have their options in every command.
    for (const flag of [...flags, '--lang', '-h, --help']) {
      const shown = lines.filter((line) => line.trimStart().startsWith(`${flag} `))
      expect(shown, flag).toHaveLength(1)
      expect(shown[0].replace(/^ {2}\S+(?: --\S+)?(?: <[^>]+>)? {2,}/u, ''), flag).toMatch(
        lang === 'ar' ? /\p{Script=Arabic}{2}/u : /[A-Za-z]{2} /u,
      )
    }
    expect(lines).toHaveLength(flags.length + 2)
    expect(out).not.toMatch(/(?:command|option|operand|help)\.\w/u)
  })

  test('in Arabic names no operand in English', async () => {
    const {out} = await tempWorld().run(`${name} --help --lang ar`)
    expect(out).not.toMatch(/[[<][a-z]+(?:\.{3})?[\]>]/u)
  })

  test('shows what may be chosen', async () => {
    const choices = options.flatMap((option) => option.choices ?? [])
    for (const lang of ['en', 'ar']) {
      const {out} = await tempWorld().run(`${name} --help --lang ${lang}`)
      for (const choice of choices) expect(out).toMatch(new RegExp(`\\b${choice}\\b`, 'u'))
    }
  })
})
