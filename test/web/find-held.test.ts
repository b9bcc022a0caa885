import {expect, test} from 'vitest'
import {type Finder, nobodyFinds, offered, withdrawn} from '../../web/find-held.ts'

const finder = (label: string, status = ''): Finder => ({label, status, onEnter() {}})
const [one, other] = [{}, {}]

test('a view that is there before the last one is gone keeps the box', () => {
  const both = offered(offered(nobodyFinds, one, finder('one')), other, finder('other'))
  const after = withdrawn(both, one)
  expect([after.finder?.label, after.view]).toEqual(['other', other])
  expect(withdrawn(after, other)).toEqual(nobodyFinds)
})

test('what is typed stays while one view says other things of it, and goes with the view', () => {
  const typed = {...offered(nobodyFinds, one, finder('one')), text: 'شي'}
  expect(offered(typed, one, finder('one', '1 of 2'))).toMatchObject({text: 'شي', finder: {status: '1 of 2'}})
  expect(offered(typed, other, finder('other')).text).toBe('')
  expect(withdrawn(typed, one).text).toBe('')
})
