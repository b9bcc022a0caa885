import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

describe('the choices of a house in other commands', () => {
  const files = {
    'muqabala.yaml': 'split: {breakAfter: ["؛", ";"], dropBoilerplate: true}\nglossary: []\n',
    'seeds/ar/a.txt': 'انتهت القمة اليوم في سمرقند؛ وقال بوتين إنها ناجحة.\nالمصدر: وكالات\n',
    'seeds/en/a.txt': 'The summit ended today in Samarkand; Putin said it was a success.\nSource: agencies\n',
  }

  test('align splits and leaves out as the configuration says, or keeps what the option names', async () => {
    const world = tempWorld(files)
    expect((await world.run('align')).out).toContain('2 lines left out as boilerplate')
    const csv = world.read('aligned/a.csv')
    expect(csv).toContain('انتهت القمة اليوم في سمرقند؛,The summit ended today in Samarkand;')
    expect(csv).not.toContain('agencies')
    expect((await world.run('align --keep source')).out).not.toContain('left out')
    expect(world.read('aligned/a.csv')).toContain('المصدر: وكالات,Source: agencies')
  })

  test('report marks what was left out in the page, and has no row for it in Markdown', async () => {
    const world = tempWorld(files)
    await world.run('report')
    expect(world.read('report.html').match(/left out/gu)).toHaveLength(2)
    expect(world.read('report.md')).not.toContain('agencies')
    expect(world.read('report.md')).toContain('The summit ended today in Samarkand; |')
  })

  test('check leaves out what align does; normalize looks at every line', async () => {
    const glossary = 'id,en,ar,ar_deprecated\nputin,Putin,بوتين,پوتن\n'
    const world = tempWorld({'g.csv': glossary, 'a.txt': 'قال بوتين نعم في المساء.\nالمصدر: پوتن برس\n'})
    expect((await world.run('check -g g.csv a.txt')).out).toContain('پوتن')
    expect((await world.run('check -g g.csv --drop-boilerplate a.txt')).out).not.toContain('پوتن')
    world.write({'muqabala.yaml': 'split: {dropBoilerplate: true}\n'})
    expect((await world.run('check -g g.csv a.txt')).out).not.toContain('پوتن')
    expect((await world.run('normalize -g g.csv a.txt')).out).toContain('پوتن')
  })
})
