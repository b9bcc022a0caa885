import {expect, test} from 'vitest'
import type {Link} from '../../src/model.ts'
import {figuresOf} from '../../src/review/figures.ts'
import {linksOf} from '../import/records.ts'

test('figures of a record count rows that are shown', () => {
  const [sure, weak, done, alone, dropped, marked] = linksOf('0/0 1/1 2/2+ 3/ 4/ 5/3')
  const links: Link[] = [
    {...sure, confidence: 1},
    {...weak, confidence: 0.49},
    {...done, confidence: 0.2},
    {...alone, status: 'edited'},
    {...dropped, isDropped: true, isMarked: true},
    {...marked, confidence: 0.5, isMarked: true},
  ]
  expect(figuresOf({links})).toEqual({
    all: 5,
    linked: 4,
    decided: 2,
    doubtful: 1,
    marked: 1,
    bins: [0, 0, 0, 0, 1, 1, 0, 0, 0, 1],
  })
  expect(figuresOf({links: []})).toMatchObject({all: 0, bins: Array.from({length: 10}, () => 0)})
})
