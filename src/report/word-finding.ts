import type {Finding} from '../model.ts'
import type {Wording} from './wording.ts'

/** A finding as a sentence. Quotes from the text are isolated as the wording says. */
export function wordFinding(finding: Omit<Finding, 'ar' | 'en' | 'related'>, wording: Wording): string {
  const key = finding.variant === '' ? `finding.${finding.rule}` : `finding.${finding.rule}.${finding.variant}`
  const {forms, nameAr, nameEn} = finding.args
  const values = {
    ...finding.args,
    name: (wording.lang === 'ar' ? nameAr : nameEn) ?? '',
    ...(typeof forms === 'number' ? {spellings: wording.say('count.spellings', {count: forms})} : {}),
    actual: shorten(finding.actual ?? ''),
    expected: finding.expected.map(shorten).join(' | '),
  }
  return wording.say(key, values)
}

/** A whole sentence would hide the message: its beginning says which. */
function shorten(text: string): string {
  const limit = 60
  return text.length <= limit ? text : `${text.slice(0, limit).trimEnd()}…`
}
