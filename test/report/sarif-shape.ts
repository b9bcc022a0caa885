import {z} from 'zod'

/**
 * What SARIF 2.1.0 (OASIS, sections 3.13–3.59) allows of the objects that we write: strictly, so that a key that the
 * standard does not know fails.
 */
const message = z.strictObject({text: z.string().min(1)})
const content = z.strictObject({text: z.string()})
const artifactLocation = z.strictObject({
  uri: z.string().regex(/^[!#$&'()*+,/:;=?@[\]\w.~%-]+$/u),
  uriBaseId: z.string().optional(),
})
const region = z
  .strictObject({
    startLine: z.int().min(1),
    startColumn: z.int().min(1).optional(),
    endLine: z.int().min(1).optional(),
    endColumn: z.int().min(1).optional(),
    snippet: content.optional(),
  })
  .refine(({startLine, endLine = startLine}) => endLine >= startLine)
const location = z.strictObject({
  id: z.int().min(0).optional(),
  physicalLocation: z.strictObject({artifactLocation, region: region.optional()}),
  logicalLocations: z.array(z.strictObject({name: z.string()})).optional(),
  message: message.optional(),
})
const replacement = z.strictObject({deletedRegion: region, insertedContent: content})
const fix = z.strictObject({
  description: message,
  artifactChanges: z.array(z.strictObject({artifactLocation, replacements: z.array(replacement).min(1)})).min(1),
})
const level = z.enum(['none', 'note', 'warning', 'error'])
const bag = z.record(z.string(), z.unknown())
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0).optional(),
  level,
  message,
  locations: z.array(location).optional(),
  relatedLocations: z.array(location).optional(),
  partialFingerprints: z.record(z.string(), z.string()).optional(),
  suppressions: z
    .array(z.strictObject({kind: z.enum(['inSource', 'external']), justification: z.string().optional()}))
    .optional(),
  fixes: z.array(fix).min(1).optional(),
  properties: bag.optional(),
})
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  fullDescription: message,
  help: message,
  defaultConfiguration: z.strictObject({level}),
  properties: bag,
})
const language = z.string().regex(/^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$/u)

export const sarifShape: z.ZodType = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          semanticVersion: z.string(),
          language,
          rules: z.array(rule),
        }),
      }),
      language,
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(result),
    }),
  ),
})
