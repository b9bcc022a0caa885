import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parsePattern} from '../../src/srx/parse-pattern.ts'
import {createPlaceFinder, findPlaces} from '../../src/srx/place-finder.ts'

/** The text with a | in every place up to which the pattern matches. */
function ends(pattern: string, text: string): string {
  const finder = createPlaceFinder([parsePattern(pattern)], [])
  return withBars(text, findPlaces(finder, text).before)
}

/** The text with a | in every place from which the pattern matches. */
function starts(pattern: string, text: string): string {
  const finder = createPlaceFinder([], [parsePattern(pattern)])
  return withBars(text, findPlaces(finder, text).after)
}

function withBars(text: string, found: Int32Array): string {
  let barred = ''
  for (let at = 0; at <= text.length; at++) barred += (found[at] > 0 ? '|' : '') + text.slice(at, at + 1)
  return barred
}

describe('where patterns end', () => {
  test.each([
    ['a literal', 'ab', 'abab', 'ab|ab|'],
    ['matches that overlap', 'aa', 'aaa', 'aa|a|'],
    ['every length of a repetition', 'a+', 'baa', 'ba|a|'],
    ['a choice', 'a|bc', 'abc', 'a|bc|'],
    ['counts', 'a{2,3}b', 'ab aab aaaab', 'ab aab| aaaab|'],
    ['an exact count', '^a{2}', 'aaa', 'aa|a'],
    ['nothing matches everywhere', '', 'ab', '|a|b|'],
    ['lazy is as good as greedy', 'a+?b', 'aab', 'aab|'],
    ['a possessive run that takes all', '\\.++ ', '.. ', '.. |'],
    ['a possessive run that leaves nothing for what follows', 'a++a', 'aaa', 'aaa'],
    ['a possessive count', 'a{1,2}+a', 'aaaa', 'aaa|a|'],
    ['a possessive option', 'a?+a', 'a', 'a'],
    ['an atomic group', '(?>ab|a)c', 'abc ac', 'abc| ac|'],
    ['a group with a name', '(?<stop>\\.) ', '. ', '. |'],
    ['a dot stops at a line end', 'a.', 'ab a\n', 'ab| a\n'],
    ['a dot with (?s)', '(?s)a.', 'a\n', 'a\n|'],
    ['a character beyond U+FFFF', '^.', '😀a', '😀|a'],
    ['a set of such characters', '[😀-😂]', 'a😁', 'a😁|'],
    ['a lone surrogate', '\\uD83D.', '\uD83Da', '\uD83Da|'],
    ['two escapes for one character', '\\uD83D\\uDE00', '😀', '😀|'],
    ['escapes by number', '\\u0623\\x{628}\\x41\\U0001F600\\0101', 'أبA😀A', 'أبA😀A|'],
    ['escapes of controls', '\\t\\cI\\e\\a\\f\\r', '\t\t\u001B\u0007\f\r', '\t\t\u001B\u0007\f\r|'],
    ['escaped signs', '\\.\\?\\[\\-', '.?[-', '.?[-|'],
    ['quoted signs', '\\Q.*\\E+', '.***', '.*|*|*|'],
    ['quoted to the end', '\\Q.+', 'a.+', 'a.+|'],
    ['a comment', 'a(?#here)b', 'ab', 'ab|'],
    ['blanks that do not count', '(?x) a b # here', 'ab', 'ab|'],
    ['any line end', '\\R', '\r\n\u0085', '\r|\n|\u0085|'],
    ['horizontal space', '\\h', 'a\u00A0\n\t', 'a\u00A0|\n\t|'],
    ['vertical space', '\\v', ' \n\u2028', ' \n|\u2028|'],
    ['complements', '\\D\\S\\W\\H\\V', 'xa   ', 'xa   '],
    ['Arabic-Indic digits are digits', '\\d', '٣x', '٣|x'],
    ['Arabic letters and marks are word characters', '\\w+\\.', 'قا\u0651ل.', 'قا\u0651ل.|'],
    ['a no-break space is white space', '\\s', 'a\u00A0', 'a\u00A0|'],
    ['case does not count', '(?i)mr\\.', 'MR. Mr. mr.', 'MR.| Mr.| mr.|'],
    ['case does not count in sets', '(?i)[a-c]x', 'Bx Dx', 'Bx| Dx'],
    ['case does not count in complements', '(?i)[^a]x', 'Ax Bx', 'Ax Bx|'],
    ['case in one group', '(?i:a)b', 'Ab AB', 'Ab| AB'],
    ['case switched off', '(?i)a(?-i)b', 'Ab AB', 'Ab| AB'],
    ['case goes on in the next alternative', '(?i)a|b', 'AB', 'A|B|'],
    ['case ends with the group', '(?:(?i)a)b', 'Ab aB', 'Ab| aB'],
    ['case of accented letters', '(?i)é', 'É', 'É|'],
  ])('%s', (_what, pattern, text, expected) => {
    expect(ends(pattern, text)).toBe(expected)
  })
})

describe('sets', () => {
  test.each([
    ['a range and single characters', '[a-cx]', 'abxyd', 'a|b|x|yd'],
    ['a complement', '[^a-c]', 'abz', 'abz|'],
    ['a bracket that comes first', '[]a]', ']ab', ']|a|b'],
    ['a minus at the ends', '[-a-]', 'a-b', 'a|-|b'],
    ['sets in sets', '[a[xy]]', 'axb', 'a|x|b'],
    ['an intersection', '[\\p{L}&&[^x]]', 'axb', 'a|xb|'],
    ['an intersection without brackets', '[a-z&&m-p]', 'amz', 'am|z'],
    ['a difference of ICU', '[[a-z]--[aeiou]]', 'abe', 'ab|e'],
    ['a difference of .NET', '[a-z-[aeiou]]', 'abe', 'ab|e'],
    ['a named class', '[[:upper:][:digit:]]', 'aB3', 'aB|3|'],
    ['a named class by itself', '[:punct:]', 'a.', 'a.|'],
    ['a named class turned round', '[[:^alpha:]]', 'a1', 'a1|'],
    ['a category', '\\p{Lu}', 'aA', 'aA|'],
    ['a category of one letter', '\\pL', '1a', '1a|'],
    ['a category by its long name', '\\p{Lowercase Letter}', 'aA', 'a|A'],
    ['the complement of a category', '\\P{L}\\p{^L}', 'a12', 'a12|'],
    ['a category with its key', '\\p{gc=Nd}', 'a1', 'a1|'],
    ['a script', '\\p{script=Arabic}', 'aب', 'aب|'],
    ['a script as Java has it', '\\p{IsArabic}', 'aب', 'aب|'],
    ['a script of two words', '\\p{sc=old italic}', '\u{10300}', '\u{10300}|'],
    ['a block as Java has it', '\\p{InArabic}', 'aب', 'aب|'],
    ['a block with its key', '\\p{blk=Latin-1 Supplement}', 'aé', 'aé|'],
    ['a property', '\\p{Alphabetic}', '1a', '1a|'],
    ['a POSIX class as Java has it', '\\p{Punct}', 'a!', 'a!|'],
    ['script extensions', '\\p{scx=Arab}', 'a،', 'a،|'],
  ])('%s', (_what, pattern, text, expected) => {
    expect(ends(pattern, text)).toBe(expected)
  })
})

describe('places', () => {
  test.each([
    ['the start of the text', '^a', 'a\na', 'a|\na'],
    ['the start of lines', '(?m)^a', 'a\na', 'a|\na|'],
    ['no line begins behind the last line end', '(?m)^', 'a\n', '|a\n'],
    ['a start that is always the start', '(?m)\\Aa', 'a\na', 'a|\na'],
    ['the end of the text and before its last line end', 'a$', 'a\na\n', 'a\na|\n'],
    ['the same before CR LF', 'a$', 'a\r\n', 'a|\r\n'],
    ['the end of lines', '(?m)a$', 'a\na\r\nb', 'a|\na|\r\nb'],
    ['\\Z and \\z', 'a\\Z|b\\z', 'ab\n', 'ab\n'],
    ['a word edge', '\\ba\\b', 'a ba ab a', 'a| ba ab a|'],
    ['no word edge', 'a\\B', 'ab a', 'a|b a'],
    ['Arabic words have edges', '\\bد\\.', 'د. أحمد محمد.', 'د.| أحمد محمد.'],
    ['accents are no edges', '\\bcaf\\b', 'café', 'café'],
    ['marks belong to the letter before them', 'د\\b', 'د\u064F.', 'د\u064F.'],
    ['a bidi mark does not part words', 'ب\\b', 'أب\u200Fت', 'أب\u200Fت'],
    ['looking behind', '(?<=Mr)\\.', 'Mr. a.', 'Mr.| a.'],
    ['looking behind for what is not there', '(?<!Mr)\\.', 'Mr. a.', 'Mr. a.|'],
    ['looking ahead', '\\.(?= [A-Z])', 'a. b. C', 'a. b.| C'],
    ['looking ahead for what is not there', '\\.(?! [a-z])', 'a. b. C', 'a. b.| C'],
    ['looking ahead in the middle', 'a(?!bc)b', 'abc abd', 'abc ab|d'],
    ['looking behind of any length', '(?<=^a.*)b', 'axb b', 'axb| b|'],
    ['looks in looks', '(?<=(?<!x)a)b', 'ab xab', 'ab| xab'],
    ['a look with a quantifier', 'a(?=b)*', 'ac', 'a|c'],
  ])('%s', (_what, pattern, text, expected) => {
    expect(ends(pattern, text)).toBe(expected)
  })
})

describe('where patterns start', () => {
  test.each([
    ['a run', '\\s+[A-Z]', 'a  B', 'a| | B'],
    ['the end of the text', '\\s*$', 'a  ', 'a| | |'],
    ['looking behind from the place', '(?<=\\.)\\s', 'a. b c', 'a.| b c'],
    ['a negative look alone', '(?!\\s)', 'a b', '|a |b|'],
    ['a word edge at the place', '\\b\\s', 'a  b', 'a|  b'],
    ['a pair', '😀', 'a😀', 'a|😀'],
  ])('%s', (_what, pattern, text, expected) => {
    expect(starts(pattern, text)).toBe(expected)
  })
})

/** Patterns that JavaScript reads as ICU does. */
const patterns: fc.Arbitrary<string> = fc.letrec<{pattern: string; atom: string}>((tie) => ({
  atom: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom('a', 'b', 'A', '\\.', '\\s', '.', '[ab]', '[^a.]', '\\p{L}', '\\p{Lu}', '^', '$', '😀'),
    tie('pattern').map((body) => `(?:${body})`),
    fc.tuple(tie('pattern'), fc.constantFrom('?:', '?=', '?!', '?<=', '?<!')).map(([body, kind]) => `(${kind}${body})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{2,}', '*?'))
      .map(([body, count]) => `(?:${body})${count}`),
  ),
  pattern: fc.oneof(
    {maxDepth: 3},
    tie('atom'),
    fc.array(tie('atom'), {maxLength: 3}).map((atoms) => atoms.join('')),
    fc.tuple(tie('pattern'), tie('pattern')).map((options) => options.join('|')),
  ),
})).pattern

const texts = fc
  .array(fc.constantFrom('a', 'b', 'A', '.', ' ', 'é', '😀'), {maxLength: 8})
  .map((signs) => signs.join(''))

test('places are those that a backtracking engine finds', () => {
  fc.assert(
    fc.property(patterns, texts, (pattern, text) => {
      for (let at = 0; at <= text.length; at++) {
        if (at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff) continue
        expect([at, isAt(`(?<=${pattern})`, text, at), isAt(`(?=${pattern})`, text, at)]).toEqual([
          at,
          endsAt(pattern, text, at),
          startsAt(pattern, text, at),
        ])
      }
    }),
    {numRuns: 300},
  )
})

function isAt(expression: string, text: string, at: number): boolean {
  const form = new RegExp(expression, 'uy')
  form.lastIndex = at
  return form.test(text)
}

function endsAt(pattern: string, text: string, at: number): boolean {
  return findPlaces(createPlaceFinder([parsePattern(pattern)], []), text).before[at] > 0
}

function startsAt(pattern: string, text: string, at: number): boolean {
  return findPlaces(createPlaceFinder([], [parsePattern(pattern)]), text).after[at] > 0
}
