import {hasSign, signs} from '../facts/signs-of.ts'
import {addressesOf} from '../facts/addresses-of.ts'
import {tagsOf} from '../facts/tags-of.ts'
import type {Side, UnitCheck} from '../check.ts'
import {bothSides, differenceOf, findingsOf, type Mark, marksIn, touching} from './compare-marks.ts'

// /usr/local/bin, ~/notes, ./src/a.ts; C:\Users\x, \\server\share; with two parts at least, no date and no fraction.
const path =
  /(?<![\p{L}\p{M}\p{N}/.\\<:])(?:(?:~|\.{1,2})?(?:\/[A-Za-z_.][\w.+-]{0,80}(?<=\w)){2,20}\/?|~\/[\w.+-]{1,80}|[A-Za-z]:\\[\w.\\-]{0,120}|\\\\\w[\w.\\-]{1,120})/gu
// report.pdf, src/main.ts: a name with a well-known ending.
const file =
  /(?<![\p{L}\p{M}\p{N}/@.\\_-])(?:[\w-]{1,60}\/){0,9}[\w][\w.-]{0,80}\.(?:pdf|docx?|xlsx?|pptx?|txt|csv|tsv|json|ya?ml|xml|html?|zip|tar|gz|rar|7z|exe|dmg|apk|iso|msi|jpe?g|png|gif|svg|webp|mp[34]|avi|mkv|wav|sql|log|ini|cfg|conf|toml|tmx|xliff?|po|mo|srt|vtt|mdx?|tsx?|jsx?|mjs|css|py|java|rb|php|sh|bat)(?![\p{L}\p{N}_-])/giu
const none: readonly Mark[] = []

/** Reports a path or the name of a file that one side has and the other lacks. */
export const pathMismatch: UnitCheck = {
  id: 'path-mismatch',
  family: 'markup',
  level: 'warning',
  examples: {
    reported: [
      {ar: 'افتح ⟦report-2.pdf⟧.', en: 'Open ⟦report-1.pdf⟧.'},
      {ar: 'يوجد في المجلد.', en: 'It is in ⟦/usr/local/share⟧.'},
      {ar: 'يوجد في مجلد المستخدم', en: 'It is in ⟦C:\\Users\\desk⟧'},
    ],
    silent: [
      {ar: 'افتح Report-1.pdf.', en: 'Open report-1.pdf.'},
      {ar: 'يوجد في /usr/local/share.', en: 'It is in /usr/local/share.'},
      {ar: 'هو أو هي، ليلا ونهارا', en: 'He/she, 24/7, and/or km/h, 9/11/2001'},
      {ar: 'الصفحة الرئيسة', en: 'See https://example.org/a/b.html'},
    ],
  },
  run(unit) {
    const sides = bothSides(unit)
    if (sides === null || !hasSign(sides, signs.slash | signs.backslash | signs.domain)) return []
    const [ar, en] = [pathsOf(sides.ar), pathsOf(sides.en)]
    return findingsOf(differenceOf(ar, en, false))
  },
}

function pathsOf(side: Side): readonly Mark[] {
  const {text} = side
  if (!text.includes('/') && !text.includes('\\') && !/\.[A-Za-z]/u.test(text)) return none
  const lower = (found: string): string => found.replace(/[/\\.]$/u, '').toLowerCase()
  const paths = /[/\\]/u.test(text) ? marksIn(text, path, lower) : []
  const isPath = touching(paths)
  const files = marksIn(text, file, lower).filter((mark) => !isPath(mark))
  const isAddress = touching(addressesOf(side).urls)
  const isTag = touching(tagsOf(side))
  // Node.js and Vue.js are names.
  const isName = ({text: found}: Mark): boolean => /^[A-Z][a-z]+\.js$/u.test(found)
  return [...paths, ...files]
    .toSorted((a, b) => a.start - b.start)
    .filter((mark) => !isAddress(mark) && !isTag(mark) && !isName(mark))
}
