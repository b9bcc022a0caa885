import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatRoute, parseRoute, type Route} from '../../web/routes.ts'

test.each<[string, string, Route]>([
  ['nothing', '', {view: 'dashboard'}],
  ['the beginning', '#/', {view: 'dashboard'}],
  ['a pair', '#/align/aligned/notes.json', {view: 'align', path: 'aligned/notes.json', row: null}],
  ['a row of a pair', '#/align/aligned/notes.json?row=12', {view: 'align', path: 'aligned/notes.json', row: 12}],
  ['a row that is no number', '#/align/a.json?row=-1', {view: 'align', path: 'a.json', row: null}],
  ['an Arabic name', `#/align/${encodeURIComponent('ملاحظات')}.json`, {view: 'align', path: 'ملاحظات.json', row: null}],
  ['a broken escape', '#/align/100%.json', {view: 'align', path: '100%.json', row: null}],
  ['no pair', '#/align/', {view: 'dashboard'}],
  ['findings of a check', '#/findings?check=a-b&level=', {view: 'findings', filter: {check: 'a-b'}}],
  ['something else', '#/nothing/here', {view: 'dashboard'}],
])('%s', (_reason, hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
})

test('every route is found again from its address', () => {
  const text = fc.string({unit: 'grapheme', minLength: 1})
  const path = fc
    .array(
      text.filter((step) => !step.includes('/')),
      {minLength: 1},
    )
    .map((steps) => steps.join('/'))
  const filter = fc.dictionary(
    text.filter((name) => name !== '__proto__'),
    text,
    {noNullPrototype: true},
  )
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.record({view: fc.constant('align' as const), path, row: fc.option(fc.nat(999_999_999))}),
    fc.record({view: fc.constantFrom('terms' as const, 'spelling' as const, 'findings' as const), filter}),
  )
  fc.assert(
    fc.property(route, (route) => {
      expect(parseRoute(formatRoute(route))).toEqual(route)
    }),
  )
})
