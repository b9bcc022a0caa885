import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {StaticPayload} from '../../src/page-model.ts'
import {hashOf} from '../../src/workspace/change-log.ts'
import {files} from '../server/analyst-world.ts'
import {tempWorld, type TempWorld} from './temp-world.ts'

function payloadIn({read}: TempWorld, path = 'page/index.html'): StaticPayload {
  const [, json] = /<script type="application\/json" id="payload">([^<]*)<\/script>/u.exec(read(path)) ?? []
  return JSON.parse(json) as StaticPayload
}

test('the page has everything that a server would show', async () => {
  const world = tempWorld(files)
  await world.run('align')
  const {code, out, err} = await world.run('report --app page')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(
    'page/index.html: open this file in a browser; the folder needs no server and loads nothing from elsewhere.\n',
  )
  const names = readdirSync(join(world.folder, 'page'))
  expect(names).toEqual(
    expect.arrayContaining(['app.js', 'font-licence.txt', 'index.html', 'licences.md', 'style.css']),
  )
  const {project, pairs, findings, spelling, terms} = payloadIn(world)
  expect(project).toMatchObject({mode: 'static', lang: 'en', logs: [], pairs: [{name: 'one'}, {name: 'two'}]})
  expect(pairs.map(({path, version}) => [path, version])).toEqual(
    ['aligned/one.json', 'aligned/two.json'].map((path) => [path, hashOf(new TextEncoder().encode(world.read(path)))]),
  )
  expect([findings.findings.length, spelling.changes.length, terms.concepts.length]).toEqual([2, 1, 2])
  const html = world.read('page/index.html')
  expect(html).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
  expect(html.match(/(?:src|href)="[^"]*"/gu)).toEqual(['href="data:,"', 'href="./style.css"', 'src="./app.js"'])
})

test('pairs that are not aligned yet are in it, and no record is written', async () => {
  const world = tempWorld(files)
  await world.run('report --app page --lang ar')
  expect(readdirSync(world.folder).toSorted()).toEqual(['glossary', 'page', 'seeds'])
  const {pairs, project} = payloadIn(world)
  expect([pairs.length, project.lang]).toEqual([2, 'ar'])
  await world.run('align')
  expect(pairs[0].version).toBe(hashOf(new TextEncoder().encode(world.read('aligned/one.json'))))
})

test('what could end the script does not', async () => {
  const hostile = '</script><!--<script>alert(1)'
  const world = tempWorld({...files, 'seeds/ar/one.md': `${files['seeds/ar/one.md']}\n${hostile}\n`})
  await world.run('report --app page')
  const html = world.read('page/index.html')
  expect(html.match(/<\/script/gu)?.length).toBe(2)
  expect(JSON.stringify(payloadIn(world))).toContain('alert(1)')
})

test('in a folder that is there only our files are overwritten, which is said', async () => {
  const world = tempWorld({...files, 'page/index.html': 'old', 'page/other.txt': 'theirs'})
  const {err} = await world.run('report --app page')
  expect(err).toBe('page/index.html: the page that was there has been replaced; other files of the folder stay.\n')
  expect(world.read('page/other.txt')).toBe('theirs')
  expect(world.read('page/index.html')).not.toBe('old')
})

test.each([
  ['files are named', 'report --app page seeds/ar/one.md', files, /name no files/u],
  ['there is nothing to show', 'report --app page', {}, /no text to work on/u],
  ['the settings are broken', 'report --app page', {...files, 'muqabala.yaml': 'x: 1\n'}, /muqabala\.yaml:1/u],
  ['a file stands in the place of the folder', 'report --app page', {...files, page: 'x'}, /page/u],
  ['another format is asked for, too', 'report --app page --format html', files, /--app/u],
])('nothing is written where %s', async (_reason, command, start, message) => {
  const world = tempWorld(start)
  const {code, err} = await world.run(command)
  expect([code, err]).toEqual([2, expect.stringMatching(message)])
  expect(readdirSync(world.folder).includes('page')).toBe('page' in start)
})

test('a pair that cannot be read is said, and the others are shown', async () => {
  const world = tempWorld({...files, 'seeds/ar/one.md': ''})
  const {code, err} = await world.run('report --app page')
  expect([code, err]).toEqual([2, expect.stringMatching(/^seeds\/ar\/one\.md: the file is empty/u)])
  const {pairs, project} = payloadIn(world)
  expect([pairs.length, project.pairs.map(({state}) => state)]).toEqual([1, ['failed', 'ready']])
})
