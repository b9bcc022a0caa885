import {expect, test} from 'vitest'

test('the public names are these and no others', async () => {
  expect(Object.keys(await import('../../src/index.ts')).toSorted()).toMatchInlineSnapshot(`
    [
      "InputError",
      "alignPair",
      "alignSegments",
      "analyse",
      "applyEdits",
      "check",
      "checks",
      "compareNames",
      "createMatcher",
      "createPayload",
      "createWording",
      "findTerms",
      "fold",
      "keepLinks",
      "mergeGlossary",
      "normalize",
      "numbersIn",
      "patchText",
      "prepare",
      "readContent",
      "readDocument",
      "readGlossaryCsv",
      "recordToBitext",
      "reportHtml",
      "reportJson",
      "reportMarkdown",
      "segmentDocument",
      "splitSentences",
      "toRecord",
      "wordFinding",
      "writeContent",
    ]
  `)
})
