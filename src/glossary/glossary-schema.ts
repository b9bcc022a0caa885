import {type Column, columns, isListColumn, longestForm} from './columns.ts'
import {partsOfSpeech} from './read-row.ts'

/** What editors show beside each key. */
const descriptions: Readonly<Record<Column, string>> = {
  id: 'A name without blanks; made from `en` when left out.',
  en: 'The English house form.',
  ar: 'The Arabic house form.',
  ar_admitted: 'Arabic forms that are accepted beside the house form.',
  ar_deprecated: 'Arabic forms that are to be replaced by the house form.',
  ar_short: 'Short Arabic forms; they count only where the text also has a longer one, or the other side names it.',
  en_admitted: 'English forms that are accepted beside the house form.',
  en_deprecated: 'English forms that are to be replaced by the house form.',
  en_short: 'Short English forms; they count only where the text also has a longer one, or the other side names it.',
  pos: 'Part of speech; a capital in `en` says properNoun when left out.',
  domain: 'Field that the concept belongs to.',
  definition: 'What the concept is.',
  note: 'A note for readers; the report shows it.',
  source: 'Where the forms come from.',
  do_not_translate: 'Whether the form stays as it is in both languages.',
  specs: 'Self-tests, each `wrong>right`.',
}

/** The JSON Schema (draft-07) of a YAML glossary, for completion and marks in editors. Keys of one's own are allowed. */
export function glossaryJsonSchema(): object {
  const properties = Object.fromEntries(
    columns.map((column) => [column, {description: descriptions[column], ...valueSchema(column)}]),
  )
  const concept = {type: 'object', required: ['en', 'ar'], properties, additionalProperties: true}
  const list = {type: 'array', items: {$ref: '#/definitions/concept'}}
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Muqabala glossary',
    definitions: {concept, list},
    oneOf: [
      {$ref: '#/definitions/list'},
      {type: 'object', required: ['concepts'], properties: {concepts: {$ref: '#/definitions/list'}}},
    ],
  }
}

function valueSchema(column: Column): object {
  if (column === 'pos') return {enum: partsOfSpeech}
  if (column === 'do_not_translate') return {enum: [true, false, 'yes', 'no']}
  if (column === 'id') return {type: 'string', pattern: String.raw`^\S+$`}
  const form = {type: 'string', ...(isFormText(column) ? {pattern: '^[^|]+$', maxLength: longestForm} : {})}
  if (column === 'specs') return oneOrMore({type: 'string', pattern: '^[^>|]+>[^>|]+$'})
  return isListColumn(column) ? oneOrMore(form) : form
}

function isFormText(column: Column): boolean {
  return column.startsWith('ar') || column.startsWith('en')
}

function oneOrMore(item: object): object {
  return {anyOf: [item, {type: 'array', items: item}, {type: 'null'}]}
}
