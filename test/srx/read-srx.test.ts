import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/errors.ts'
import {readSrx} from '../../src/srx/read-srx.ts'
import {ruleElements, srxFile} from './srx-file.ts'

function problemOf(xml: string): object {
  try {
    readSrx(xml, 'rules.srx')
  } catch (error) {
    if (error instanceof InputError) return error.problems[0]
    throw error
  }
  return {}
}

const stop = ruleElements([['yes', '\\.', ' ']])
const body = `<body><languagerules><languagerule languagerulename="All">${stop}</languagerule></languagerules>
<maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body>`
const header = '<header segmentsubflows="no" cascade="no"/>'

test('what a file holds', () => {
  const xml = `<srx xmlns="http://www.lisa.org/srx20" version="2.0">
<header segmentsubflows="no" cascade="yes">
<formathandle type="start" include="no"/><formathandle type="isolated" include="yes"/>
</header>
<body><languagerules>
<languagerule languagerulename="English">
<rule break="no"><beforebreak>Mr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
<rule><beforebreak>[.?!]</beforebreak><afterbreak/></rule>
<rule break="yes"><afterbreak>\\n</afterbreak></rule>
</languagerule>
</languagerules>
<maprules><languagemap languagepattern="EN.*" languagerulename="English"/></maprules></body></srx>`
  expect(readSrx(xml, 'rules.srx')).toEqual({
    rules: {
      segmentsSubflows: false,
      isCascade: true,
      formatHandles: [
        {type: 'start', isIncluded: false},
        {type: 'isolated', isIncluded: true},
      ],
      languageRules: [
        {
          name: 'English',
          rules: [
            {isBreak: false, before: 'Mr\\.', after: '\\s', line: 7},
            {isBreak: true, before: '[.?!]', after: '', line: 8},
            {isBreak: true, before: '', after: '\\n', line: 9},
          ],
        },
      ],
      maps: [{pattern: 'EN.*', name: 'English'}],
    },
    problems: [],
  })
})

describe('ways to write the same', () => {
  test.each([
    [
      'a prefix',
      `<s:srx xmlns:s="http://www.lisa.org/srx20" version="2.0">${(header + body).replaceAll(/<(\/?)/gu, '<$1s:')}</s:srx>`,
    ],
    [
      'comments',
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><!-- a -->${header}${body.replace('\\.', '\\<!-- b -->.')}</srx>`,
    ],
    [
      'CDATA',
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0">${header}${body.replace('\\.', '<![CDATA[\\.]]>')}</srx>`,
    ],
    [
      'character references',
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0">${header}${body.replace('\\.', '&#x5C;&#46;')}</srx>`,
    ],
    [
      'a byte-order mark and an XML declaration',
      `\uFEFF<?xml version="1.0"?>\n<srx xmlns="http://www.lisa.org/srx20" version="2.0">${header}${body}</srx>`,
    ],
    [
      'elements of tools',
      `<srx xmlns="http://www.lisa.org/srx20" xmlns:t="urn:tool" version="2.0"><header segmentsubflows="no" cascade="no"><t:options on="yes"><rule/></t:options></header>${body}</srx>`,
    ],
    [
      'unknown elements',
      `<srx xmlns="http://www.lisa.org/srx20" version="2.0">${header}<extra><rule break="?"/></extra>${body}</srx>`,
    ],
  ])('%s', (_way, xml) => {
    const {rules, problems} = readSrx(xml, 'rules.srx')
    expect(problems).toEqual([])
    expect(rules.languageRules).toMatchObject([{name: 'All', rules: [{isBreak: true, before: '\\.', after: ' '}]}])
  })

  test('the five entities and numbered characters are part of patterns', () => {
    const xml = srxFile([['yes', '(?<=x)&"\'>&\u200F', ' ']])
    expect(readSrx(xml.replace('\u200F', '&#x200F;'), 'rules.srx').rules.languageRules[0].rules[0].before).toBe(
      '(?<=x)&"\'>&\u200F',
    )
  })
})

describe('files that are refused', () => {
  const open = '<srx xmlns="http://www.lisa.org/srx20" version="2.0">'
  test.each([
    ['nothing in it', ' \n', 'empty-file', {}],
    ['no XML', 'break after stops', 'srx-invalid', {}],
    ['an element that is not closed', `${open}${header}`, 'srx-invalid', {detail: 'unclosed tag: srx'}],
    ['an entity that is not declared', `${open}${header}${body.replace('\\.', '&stop;')}</srx>`, 'srx-invalid', {}],
    ['a prefix that is not declared', `${open}<x:header/></srx>`, 'srx-invalid', {}],
    ['a DOCTYPE', `<!DOCTYPE srx SYSTEM "srx.dtd">${open}${header}${body}</srx>`, 'srx-doctype', {}],
    ['entities of its own', `<!DOCTYPE srx [<!ENTITY a "b">]>${open}${header}${body}</srx>`, 'srx-doctype', {}],
    ['SRX 1.0', `<srx version="1.0">${header}${body}</srx>`, 'srx-version', {found: '<srx version="1.0">'}],
    ['no namespace', `<srx version="2.0">${header}${body}</srx>`, 'srx-version', {found: '<srx version="2.0">'}],
    ['another format', '<tmx version="1.4"/>', 'srx-version', {found: '<tmx version="1.4">'}],
    ['a namespace of another format', '<a xmlns="urn:a"/>', 'srx-version', {found: '<a xmlns="urn:a">'}],
    ['no header', `${open}${body}</srx>`, 'srx-element-missing', {element: 'header'}],
    ['no body', `${open}${header}</srx>`, 'srx-element-missing', {element: 'body'}],
    ['no rules', `${open}${header}<body><maprules/></body></srx>`, 'srx-element-missing', {element: 'languagerules'}],
    ['no maps', `${open}${header}<body><languagerules/></body></srx>`, 'srx-element-missing', {element: 'maprules'}],
    [
      'no cascade',
      `${open}<header segmentsubflows="no"/>${body}</srx>`,
      'srx-attribute-missing',
      {attribute: 'cascade', element: 'header'},
    ],
    [
      'rules without a name',
      `${open}${header}${body.replace(' languagerulename="All"', '')}</srx>`,
      'srx-attribute-missing',
      {attribute: 'languagerulename', element: 'languagerule'},
    ],
    [
      'a map without a pattern',
      `${open}${header}${body.replace(' languagepattern=".*"', '')}</srx>`,
      'srx-attribute-missing',
      {attribute: 'languagepattern', element: 'languagemap'},
    ],
    [
      'a break that is neither yes nor no',
      `${open}${header}${body.replace('"yes"', '"true"')}</srx>`,
      'srx-attribute-invalid',
      {attribute: 'break', value: 'true', expected: 'yes, no'},
    ],
    [
      'a handle of an unknown type',
      `${open}<header cascade="no"><formathandle type="x" include="no"/></header>${body}</srx>`,
      'srx-attribute-invalid',
      {attribute: 'type', value: 'x', expected: 'start, end, isolated'},
    ],
    ['elements in elements without end', `${open}${'<a>'.repeat(100_000)}`, 'srx-too-deep', {limit: 32}],
    ['a file of 16 MB', `${open}${' '.repeat(16e6)}`, 'file-too-large', {megabytes: 17, limit: 16}],
  ])('%s', (_what, xml, code, args) => {
    expect(problemOf(xml)).toMatchObject({code, path: 'rules.srx', ...(Object.keys(args).length > 0 ? {args} : {})})
  })

  test('the line is said', () => {
    expect(problemOf(srxFile([]).replace('</languagerules>', '</rules>'))).toMatchObject({code: 'srx-invalid', line: 5})
    expect(problemOf(srxFile([]).replace('cascade="no"', 'cascade="No"'))).toMatchObject({
      code: 'srx-attribute-invalid',
      line: 3,
    })
  })
})

describe('what is left out, and what serves all the same', () => {
  test.each([
    ['a reference to a group', '(a)\\1', 'srx-pattern-backreference', {}],
    ['a reference by name', '(?<n>a)\\k<n>', 'srx-pattern-backreference', {}],
    ['a bracket too many', 'a)', 'srx-pattern-invalid', {at: 2}],
    ['a bracket that is not closed', '(a', 'srx-pattern-invalid', {at: 3}],
    ['a set that is not closed', '[a', 'srx-pattern-invalid', {at: 3}],
    ['a range upside down', '[z-a]', 'srx-pattern-invalid', {}],
    ['a quantifier with nothing before it', '*a', 'srx-pattern-invalid', {at: 1}],
    ['a backslash at the end', 'a\\', 'srx-pattern-invalid', {}],
    ['a range of counts upside down', 'a{3,2}', 'srx-pattern-invalid', {}],
    ['a grapheme', '\\X', 'srx-pattern-escape', {escape: '\\X'}],
    ['a condition', '(?(1)a|b)', 'srx-pattern-escape', {escape: '(?(1'}],
    ['a property that nobody has', '\\p{javaLowerCase}', 'srx-pattern-property', {name: 'javaLowerCase'}],
    ['a class that nobody has', '[[:vowel:]]', 'srx-pattern-property', {name: 'vowel'}],
    ['repetition of repetition', '((a{200}){200}){200}', 'srx-pattern-too-large', {}],
    ['brackets in brackets', `${'('.repeat(500)}a${')'.repeat(500)}`, 'srx-pattern-too-large', {}],
  ])('%s', (_what, pattern, code, args) => {
    const {rules, problems} = readSrx(
      srxFile([
        ['no', pattern, ' '],
        ['yes', '\\.', ' '],
      ]),
      'rules.srx',
    )
    expect(problems).toMatchObject([{code, path: 'rules.srx', line: 5, args}])
    expect(rules.languageRules[0].rules.map(({before}) => before)).toEqual(['\\.'])
  })

  test('long patterns are shown in part', () => {
    const {problems} = readSrx(srxFile([['no', `${'a'.repeat(100)})`, '']]), 'rules.srx')
    expect(problems[0].args?.pattern).toBe(`${'a'.repeat(60)}…`)
  })

  test('both patterns of a rule can be wrong', () => {
    const {problems} = readSrx(srxFile([['no', '(', ')']]), 'rules.srx')
    expect(problems.map(({code}) => code)).toEqual(['srx-pattern-invalid', 'srx-pattern-invalid'])
  })

  test('a map that leads nowhere, a map with a broken pattern, and rules of a name that is taken', () => {
    const xml = srxFile([], {
      languageRules: `<languagerule languagerulename="A">${stop}</languagerule>\n<languagerule languagerulename="A">${stop}${stop}</languagerule>`,
      maps: '<languagemap languagepattern="ar" languagerulename="B"/><languagemap languagepattern="(" languagerulename="A"/><languagemap languagepattern="en" languagerulename="A"/>',
    })
    const {rules, problems} = readSrx(xml, 'rules.srx')
    expect(problems.map(({code, line}) => [code, line])).toEqual([
      ['srx-name-twice', 6],
      ['srx-name-unknown', 7],
      ['srx-pattern-invalid', 7],
    ])
    expect(rules.languageRules).toMatchObject([{name: 'A', rules: [{line: 5}]}])
    expect(rules.maps).toEqual([{pattern: 'en', name: 'A'}])
  })
})
