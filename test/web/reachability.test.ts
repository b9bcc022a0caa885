import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {createReachability} from '../../web/reachability.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function open(answers: readonly boolean[]) {
  const told: string[] = []
  const left = [...answers]
  const reach = createReachability({
    ask: () => Promise.resolve(left.shift() ?? true),
    onLost: () => void told.push('lost'),
    onHeard: () => void told.push('heard'),
  })
  return {told, reach, left}
}

test('a request that finds nobody is told once, and asked again until somebody answers', async () => {
  const {told, reach, left} = open([false, false, true])
  reach.failed()
  reach.failed()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, left]).toEqual([['lost', 'heard'], []])
})

test('events that break off mean nothing while requests are answered', async () => {
  const {told, reach} = open([true])
  reach.doubted()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([])
})

test('events that break off since nobody is there', async () => {
  const {told, reach} = open([false, true])
  reach.doubted()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual(['lost', 'heard'])
})

test('events that come again end the waiting', async () => {
  const {told, reach, left} = open([false, true])
  reach.failed()
  reach.heard()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, left.length]).toEqual([['lost', 'heard'], 2])
})
