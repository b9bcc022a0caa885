import type {Check} from '../check.ts'
import {crossingLink} from './crossing-link.ts'
import {doubtfulNeighbourhood} from './doubtful-neighbourhood.ts'
import {lengthRatio} from './length-ratio.ts'
import {lowConfidence} from './low-confidence.ts'
import {manyToMany} from './many-to-many.ts'
import {nameNumberConflict} from './name-number-conflict.ts'
import {swappedSides} from './swapped-sides.ts'

/** The checks of this family. */
export const alignmentChecks: readonly Check[] = [
  crossingLink,
  doubtfulNeighbourhood,
  lengthRatio,
  lowConfidence,
  manyToMany,
  nameNumberConflict,
  swappedSides,
]
