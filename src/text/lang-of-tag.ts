import type {Lang} from '../model.ts'

const languages: ReadonlyMap<string, Lang> = new Map([
  ['ar', 'ar'],
  ['ara', 'ar'],
  ['arb', 'ar'],
  ['en', 'en'],
  ['eng', 'en'],
])

/**
 * The language that a tag names, with or without script and country, in any letters; null for other languages.
 *
 * @example langOfTag('AR_eg') // 'ar'
 * @example langOfTag('arn') // null: Mapudungun
 */
export function langOfTag(tag: string): Lang | null {
  return languages.get(tag) ?? languages.get(tag.trim().toLowerCase().split(/[-_]/u)[0]) ?? null
}
