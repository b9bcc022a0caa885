import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {columns} from '../../src/glossary/columns.ts'
import {glossaryJsonSchema} from '../../src/glossary/glossary-schema.ts'

const file = new URL('../../schema/glossary.schema.json', import.meta.url)

test('the schema in the repository is the one that the code makes', () => {
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(glossaryJsonSchema())
})

test('every column has its key and a word about it', () => {
  const {definitions} = glossaryJsonSchema() as {
    definitions: {concept: {properties: Record<string, {description: string}>}}
  }
  const {properties} = definitions.concept
  expect(Object.keys(properties)).toEqual([...columns])
  for (const {description} of Object.values(properties)) expect(description).toMatch(/\.$/u)
})
