import {describe, expect, test} from 'vitest'
import {tempWorld} from './temp-world.ts'

const srx = `<?xml version="1.0" encoding="UTF-8"?>
<srx version="2.0" xmlns="http://www.lisa.org/srx20">
  <header segmentsubflows="yes" cascade="no"/>
  <body>
    <languagerules>
      <languagerule languagerulename="all">
        <rule break="yes"><beforebreak>؛</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules>
  </body>
</srx>
`

describe('SRX', () => {
  test('rules of a file are read in place of ours', async () => {
    const world = tempWorld({'house.srx': srx, 'a.txt': 'عاد. نام؛ ثم صحا.'})
    const {out, err} = await world.run('split --srx house.srx a.txt')
    expect([out, err]).toEqual(['عاد. نام؛\nثم صحا.\n', ''])
    world.write({'muqabala.yaml': 'split:\n  srx: house.srx\n'})
    expect((await world.run('split a.txt')).out).toBe('عاد. نام؛\nثم صحا.\n')
  })

  test('a file that is not there, or is no SRX, is said, and nothing is split', async () => {
    const world = tempWorld({'a.txt': 'عاد.', 'b.srx': '<srx/>'})
    const missing = await world.run('split --srx house.srx a.txt')
    expect([missing.code, missing.out]).toEqual([2, ''])
    expect(missing.err).toContain('house.srx')
    expect((await world.run('split --srx b.srx a.txt')).err).toContain('b.srx:1')
  })

  test('it does not go with options for our rules', async () => {
    const {code, err} = await tempWorld({'a.txt': 'عاد.'}).run('split --srx house.srx --quotes whole a.txt')
    expect(code).toBe(2)
    expect(err).toContain('--quotes')
  })

  test('options for our rules go before a configured file; choices beside it are refused', async () => {
    const world = tempWorld({
      'house.srx': srx,
      'muqabala.yaml': 'split: {srx: house.srx}\n',
      'a.txt': 'بيان: عاد. نام؛ ثم صحا.',
    })
    expect((await world.run('split a.txt')).out).toBe('بيان: عاد. نام؛\nثم صحا.\n')
    expect((await world.run('split --break-after : a.txt')).out).toBe('بيان:\nعاد.\nنام؛ ثم صحا.\n')
    world.write({'muqabala.yaml': 'split: {srx: house.srx, quotes: whole}\n'})
    const {code, out, err} = await world.run('split a.txt')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('srx')
  })

  test('rules for one language only are said', async () => {
    const world = tempWorld({'ar.srx': srx.replace('".*"', '"ar.*"'), 'a.txt': 'Come. Go.'})
    const {code, out, err} = await world.run('split --srx ar.srx a.txt')
    expect([code, out]).toEqual([0, 'Come. Go.\n'])
    expect(err).toBe('ar.srx: there are no rules for English in it; lines of English texts stay whole.\n')
  })

  test('our rules are written as SRX, with the choices of the house, and split alike', async () => {
    const world = tempWorld({'muqabala.yaml': 'split:\n  breakAfter: [":"]\n  abbreviations: {ar: [بك]}\n'})
    expect(await world.run('srx house.srx')).toEqual({code: 0, out: 'house.srx: written\n', err: ''})
    expect((await world.run('srx house.srx')).code).toBe(2)
    expect((await world.run('srx --force house.srx')).code).toBe(0)
    expect((await world.run('srx -')).out).toBe(world.read('house.srx'))
    world.write({'a.txt': 'بيان: حضر بك. سامي ود. كمال الحفل. ثم غادرا.', 'muqabala.yaml': ''})
    const {out, err} = await world.run('split --srx house.srx a.txt')
    expect([out.split('\n'), err]).toEqual([['بيان:', 'حضر بك. سامي ود. كمال الحفل.', 'ثم غادرا.', ''], ''])
  })
})
