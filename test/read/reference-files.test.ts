import {describe, expect, test} from 'vitest'
import {readReferenceCsv} from '../../src/read/table/reference-csv.ts'
import {readTmxUnits} from '../../src/read/tmx/tmx-units.ts'

/** A memory with these units. */
function tmx(units: string): string {
  return `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header/><body>\n${units}\n</body></tmx>`
}

function tuv(lang: string, text: string): string {
  return `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`
}

describe('units of a memory', () => {
  test.each([
    ['Arabic first', `<tu>${tuv('ar', 'نعم')}${tuv('en', 'Yes')}</tu>`, [{en: 'Yes', ar: 'نعم', at: 4}]],
    [
      'English first, with countries',
      `<tu>${tuv('EN-GB', 'Yes')}${tuv('ar_EG', 'نعم')}</tu>`,
      [{en: 'Yes', ar: 'نعم', at: 4}],
    ],
    ['English alone', `<tu>${tuv('en', 'Yes')}${tuv('fr', 'Oui')}</tu>`, [{en: 'Yes', ar: null, at: 4}]],
    ['no English', `<tu>${tuv('ar', 'نعم')}${tuv('fr', 'Oui')}</tu>`, []],
    ['lang as TMX 1.1 has it', '<tu><tuv lang="EN"><seg>Yes</seg></tuv></tu>', [{en: 'Yes', ar: null, at: 4}]],
    [
      'codes left out',
      `<tu>${tuv('en', 'a <bpt i="1">&lt;b></bpt>bold<ept i="1">&lt;/b></ept> <hi>word</hi><ph/>')}</tu>`,
      [{en: 'a bold word', ar: null, at: 4}],
    ],
    ['entities and CDATA', `<tu>${tuv('en', 'R&amp;D <![CDATA[<5]]>')}</tu>`, [{en: 'R&D <5', ar: null, at: 4}]],
    [
      'properties and notes are no text',
      `<tu><note>no</note><prop type="x">no</prop>${tuv('en', 'Yes')}</tu>`,
      [{en: 'Yes', ar: null, at: 4}],
    ],
    [
      'two English for one Arabic',
      `\n<tu>${tuv('en', 'Yes')}${tuv('ar', 'نعم')}${tuv('en', 'Aye')}</tu>`,
      [
        {en: 'Yes', ar: 'نعم', at: 5},
        {en: 'Aye', ar: 'نعم', at: 5},
      ],
    ],
  ])('%s', (_reason, units, rows) => {
    expect(readTmxUnits(tmx(units), 'm.tmx')).toEqual(rows)
  })

  test.each([
    ['not well-formed', tmx('<tu>'), 5, 'xml-invalid'],
    ['another root', '<xliff/>', 1, 'xml-root'],
    ['an entity of its own', tmx(`<tu>${tuv('en', '&big;')}</tu>`), 4, 'xml-invalid'],
    ['nothing', 'no XML', 1, 'xml-invalid'],
    ['elements without end', tmx('<tu>'.repeat(300)), 4, 'xml-too-deep'],
  ])('%s is refused', (_reason, xml, line, code) => {
    expect(() => readTmxUnits(xml, 'm.tmx')).toThrow(
      expect.objectContaining({problems: [expect.objectContaining({code, path: 'm.tmx', line})]}),
    )
  })
})

describe('rows of a table', () => {
  test.each([
    ['both columns, any order', 'id,EN,ar\n1,Yes,نعم\n', [{en: 'Yes', ar: 'نعم', at: 2}]],
    ['English alone, with semicolons', 'en;note\nYes;x\n', [{en: 'Yes', ar: null, at: 2}]],
    ['guards taken off', "en\n'=Yes\n", [{en: '=Yes', ar: null, at: 2}]],
    [
      'rows as a spreadsheet counts them',
      'en\n"a\nb"\n\nc\n',
      [
        {en: 'a\nb', ar: null, at: 2},
        {en: '', ar: null, at: 3},
        {en: 'c', ar: null, at: 4},
      ],
    ],
    ['a title above, columns named in words', 'Batch 7,\nالعربية,en-US\nنعم,Yes\n', [{en: 'Yes', ar: 'نعم', at: 3}]],
    ['short rows', 'ar,en\nنعم\n', [{en: '', ar: 'نعم', at: 2}]],
  ])('%s', (_reason, csv, rows) => {
    expect(readReferenceCsv(csv, 'a.csv')).toEqual(rows)
  })

  test.each([
    ['no column en', 'ar,anglais\nنعم,Yes\n', 1, 'table-column-missing'],
    ['a quotation mark too few', 'en\na\n"b\n', 3, 'format-invalid'],
  ])('%s is refused', (_reason, csv, line, code) => {
    expect(() => readReferenceCsv(csv, 'a.csv')).toThrow(
      expect.objectContaining({problems: [expect.objectContaining({code, line})]}),
    )
  })
})
