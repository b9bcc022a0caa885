import type {Lang} from '../../src/model.ts'
import {cleanStem, pairName, splitName, stemOf} from './pair-name.ts'

/** A file that is to become a text, as its reader has it in the dialog. */
export interface NewText {
  readonly file: File
  /** Null until somebody says. */
  readonly lang: Lang | null
  /** Guessed from its letters. */
  readonly isGuessed: boolean
  /** Without its ending; both texts of a pair have the same. */
  readonly stem: string
}

/** What would be wrong with adding them, as keys of sentences. */
export type NewTextsFault = 'page.dashboard.add-name-needed' | 'page.dashboard.add-same'

/** @param langs guessed, by file */
export function newTexts(files: readonly File[], langs: readonly (Lang | null)[]): NewText[] {
  const names = files.map(({name}) => name)
  const common = files.length <= 2 ? pairName(names) : null
  return files.map((file, at) => ({
    file,
    lang: langs[at] ?? null,
    isGuessed: langs[at] !== null,
    stem: common ?? stemOf(file.name),
  }))
}

export function faultOfTexts(texts: readonly NewText[]): NewTextsFault | null {
  if (texts.some(({stem}) => cleanStem(stem) === '')) return 'page.dashboard.add-name-needed'
  const seen = new Set(texts.map(({lang, stem}) => `${lang} ${cleanStem(stem)}`))
  return seen.size < texts.length ? 'page.dashboard.add-same' : null
}

/** What it is called in the workspace. */
export function fileNameOf({file, stem}: NewText): string {
  return cleanStem(stem) + splitName(file.name).ending
}
