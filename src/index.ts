// The library. What is not here is internal.
export {alignPair, analyse, check, type Context, findVariants, prepare, toRecord} from './pipeline.ts'

export type {Content} from './read/content.ts'
export {readContent, readDocument, type ReadOptions} from './read/formats.ts'
export {patchText} from './write/patch-text.ts'
export {writeContent} from './write/formats.ts'
export {recordToBitext} from './write/bitext.ts'

export {readGlossaryCsv, type GlossaryFile} from './glossary/read-csv.ts'
export {mergeGlossary, type Glossary} from './glossary/merge.ts'
export {readGlossaryYaml} from './glossary/read-yaml.ts'
export {
  editGlossary,
  type EditedGlossary,
  type FormAddition,
  type GlossaryEdit,
  type NewConcept,
} from './glossary/edit-glossary.ts'
export {mergeFiles, type MergeConflict, type MergedFiles, type MergePreference} from './glossary/merge-files.ts'
export {toTable, type GlossaryTable, type TableRow} from './glossary/glossary-table.ts'
export {writeGlossary} from './glossary/write-glossary.ts'
export {lintGlossary} from './lint/lint-glossary.ts'
export {createGauge, measureText, sumMeasures, type CorpusMeasure} from './lint/measure-texts.ts'

export {segmentDocument} from './segment/segment.ts'
export {splitSentences} from './segment/split-sentences.ts'
export {createMatcher, type Matcher} from './terms/matcher.ts'
export {findTerms} from './terms/find-terms.ts'
export {compareNames} from './terms/compare-names.ts'
export {discoverVariants, type DiscoverOptions} from './variants/discover-variants.ts'
export type {VariantText} from './variants/read-words.ts'
export {alignSegments, type AlignOptions} from './align/align.ts'
export {keepLinks} from './align/keep-links.ts'
export {checks} from './check/checks.ts'
export type {Check, CorpusCheck, Unit, UnitCheck} from './check/check.ts'
export {type Change, type HeldChange, normalize, type Normalized, type NormalizeOptions} from './normalize/normalize.ts'
export {invertEdits} from './normalize/undo.ts'
export {prepareProfile, profileNamed, profileNames} from './spelling/bundled-profiles.ts'
export type {CompiledProfile} from './spelling/compile-profile.ts'
export {findSpellings, type SpellingHit, type SpellingText} from './spelling/find-spellings.ts'
export type {SpellingProfile} from './spelling/profile.ts'

export {createPayload, type ReportInput} from './report/payload.ts'
export type {Payload} from './report/shown.ts'
export {reportHtml} from './report/html.ts'
export {reportMarkdown} from './report/markdown.ts'
export {reportJson} from './report/json.ts'
export {createWording, type Wording} from './report/wording.ts'
export {wordFinding} from './report/word-finding.ts'

export {fold, type Folded, type FoldLevel} from './text/fold.ts'
export {type NumberHit, numbersIn} from './text/numbers.ts'
export {applyEdits} from './text/edits.ts'

export {type InputCode, InputError, type InputPlace, type InputProblem} from './errors.ts'
export type * from './model.ts'
export type * from './variant-model.ts'
export type * from './lint-model.ts'
