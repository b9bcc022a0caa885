import {expect, test} from 'vitest'
import {checks} from '../../src/check/checks.ts'
import {tempWorld} from './temp-world.ts'

test('every check is listed under its family, with its level', async () => {
  const {code, out} = await tempWorld().run('explain')
  expect(code).toBe(0)
  for (const {id} of checks) expect(out).toContain(`  ${id}: `)
  expect(out).toContain('term-form: Term not in the house form [error]')
  expect(out).toMatch(/wordiness: .* \[note \(off unless asked for\)\]/u)
})

test('a check named is explained, with its options and examples', async () => {
  const {code, out} = await tempWorld().run('explain low-confidence')
  expect(code).toBe(0)
  expect(out).toContain('below: Links with less confidence are reported. (unless set: 0.5)')
  expect(out).toContain('⟦وصل الوفد مساء.⟧')
})

test('in Arabic too', async () => {
  const {out} = await tempWorld().run('explain low-confidence --lang ar')
  expect(out).toContain('المستوى: تنبيه.')
})

test('what is no check is said, with the one that was meant', async () => {
  const {code, err} = await tempWorld().run('explain term-frm')
  expect(code).toBe(2)
  expect(err).toContain('term-form')
})
