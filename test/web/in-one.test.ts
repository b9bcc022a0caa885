import {describe, expect, test} from 'vitest'
import type {ProjectPayload} from '../../src/page-model.ts'
import {failureOf} from '../../web/api.ts'
import {createInOne} from '../../web/in-one.ts'
import {createObservable} from '../../web/observable.ts'
import {emptyState, type PageState} from '../../web/page-state.ts'
import {createSections, type Sections} from '../../web/sections.ts'
import type {Answer, Source} from '../../web/source.ts'

/** Work that ends when it is told to. */
function heldWork() {
  const ends: ((error?: Error) => void)[] = []
  const work = (): Promise<void> =>
    new Promise((done, fail) => void ends.push((error) => (error === undefined ? done() : fail(error))))
  const end = async (error?: Error): Promise<void> => {
    ends.at(-1)?.(error)
    await new Promise((done) => setTimeout(done, 0))
  }
  return {work, end, runs: () => ends.length}
}

describe('calls in one', () => {
  test('those that come meanwhile are one more run, and all wait for it', async () => {
    const {work, end, runs} = heldWork()
    const call = createInOne(work)
    const done: number[] = []
    for (const number of [1, 2, 3]) void call().then(() => done.push(number))
    expect(runs()).toBe(1)
    await end()
    expect([runs(), done]).toEqual([2, []])
    await end()
    expect([runs(), done]).toEqual([2, [1, 2, 3]])
    void call()
    expect(runs()).toBe(3)
  })

  test('one alone runs once', async () => {
    const {work, end, runs} = heldWork()
    const done = createInOne(work)()
    await end()
    await done
    expect(runs()).toBe(1)
  })

  test('a failure ends it, and the next begins anew', async () => {
    const {work, end, runs} = heldWork()
    const call = createInOne(work)
    const failed = expect(call()).rejects.toThrow('no')
    await end(new Error('no'))
    await failed
    void call()
    expect(runs()).toBe(2)
  })
})

/** Sections whose answers are held back until `answer`. */
function heldSections() {
  const held: ((answer: Answer<ProjectPayload>) => void)[] = []
  const state = createObservable<PageState>(emptyState)
  let offline = 0
  const source = {project: () => new Promise((done) => void held.push(done))} as unknown as Source
  const sections: Sections = createSections({source, state, onOffline: () => void offline++})
  return {
    sections,
    asked: () => held.length,
    offline: () => offline,
    project: () => state.get().project,
    async answer(answer: Answer<string>) {
      held.at(-1)?.(answer as unknown as Answer<ProjectPayload>)
      await new Promise((done) => setTimeout(done, 0))
    },
  }
}

describe('sections', () => {
  test('news that comes while the first answer is on its way is not missed', async () => {
    const {sections, asked, answer, project} = heldSections()
    void sections.load.project()
    void sections.refresh(['project'])
    await answer({ok: true, value: 'old'})
    expect([asked(), project().isLoading, project().value]).toEqual([2, true, 'old'])
    await answer({ok: true, value: 'new'})
    expect([asked(), project()]).toEqual([2, {value: 'new', isLoading: false, failure: null}])
  })

  test('what nobody has asked for is not loaded for news of it', async () => {
    const {sections, asked} = heldSections()
    await sections.refresh(['project', 'findings'])
    expect(asked()).toBe(0)
  })

  test('where nobody answers that is told, and what was there stays', async () => {
    const {sections, offline, answer, project} = heldSections()
    void sections.load.project()
    await answer({ok: true, value: 'old'})
    void sections.refresh(['project'])
    await answer({ok: false, failure: failureOf('offline')})
    expect([offline(), project().value, project().failure?.code]).toEqual([1, 'old', 'offline'])
  })
})
