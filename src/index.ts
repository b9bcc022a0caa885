// The library. What is not here is internal.
export {
  alignPair,
  alignPairs,
  alignRowPair,
  type AlignTask,
  analyse,
  check,
  type Context,
  findVariants,
  learnFromPairs,
  linkPair,
  pairOfRows,
  prepare,
  readPair,
  type ReadPair,
  type RowFile,
  type RunSettings,
  toRecord,
} from './pipeline.ts'

export type {BitextContent, Content, RowSpans} from './read/content.ts'
export {openFile, readContent, readDocument, type ReadOptions} from './read/formats.ts'
export type {EditHow, OpenedFile, Review} from './read/opened-file.ts'
export {patchText} from './write/patch-text.ts'
export {type Destination, remarksOnWriting, writeContent} from './write/formats.ts'
export type {WriteContext, Written} from './write/writer.ts'
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
export {createSplitter, splitSentences} from './segment/split-sentences.ts'
export {type SegmentPage, segmentStream, type StreamOptions} from './segment/segment-stream.ts'
export {kindsOf} from './kinds/kinds-of.ts'
export type {FoundKind, Line} from './kinds/kinds.ts'
export {droppedKinds} from './kinds/boilerplate.ts'
export {findRepeats, type Repeat} from './kinds/find-repeats.ts'
export {findArticles} from './kinds/find-articles.ts'
export {compileSrx, type SrxSplitter} from './srx/compile-srx.ts'
export {readSrx, type ReadSrx} from './srx/read-srx.ts'
export {splitBySrx} from './srx/split-by-srx.ts'
export {createSrxSplitter} from './srx/srx-splitter.ts'
export type {SrxRules} from './srx/srx-rules.ts'
export {writeSrx, type WriteSrxOptions} from './srx/write-srx.ts'
export {createMatcher, type Matcher} from './terms/matcher.ts'
export {findTerms} from './terms/find-terms.ts'
export {compareNames} from './terms/compare-names.ts'
export {discoverVariants, type DiscoverOptions} from './variants/discover-variants.ts'
export type {VariantText} from './variants/read-words.ts'
export {alignSegments, type AlignOptions, lessonOf} from './align/align.ts'
export {type LearnedPairs, learnPairs, type Lesson} from './align/learn.ts'
export type {Vectors} from './align/similarity.ts'
export {scoreDocuments} from './score/score-documents.ts'
export {decideLinks} from './import/decide-links.ts'
export {decide} from './review/decide.ts'
export type {Decided} from './review/decided.ts'
export {figuresOf} from './review/figures.ts'
export {createSearch, type MatchSpan, type RowMatch, type RowSearch} from './review/find-rows-with.ts'
export {replay, type Replayed} from './review/replay.ts'
export {findRows} from './import/find-rows.ts'
export {createPool, type Pool} from './match/create-pool.ts'
export {createFinder, type MatchOptions} from './match/find-matches.ts'
export {pairTexts} from './pairing/pair-texts.ts'
export {readBeads} from './read/beads.ts'
export {readLinkDocuments} from './read/links/link-documents.ts'
export {keepLinks} from './align/keep-links.ts'
export {checks} from './check/checks.ts'
export type {Check, CorpusCheck, Unit, UnitCheck} from './check/check.ts'
export {type PresetName, presetSettings} from './check/preset-settings.ts'
export {type Directive, directivesOf, type RowNote, rowDirectives} from './ignore/directives.ts'
export {silence, type Silenced} from './ignore/silence.ts'
export type {KnownText, KnownTexts} from './ignore/described.ts'
export {identify, type Identified} from './ignore/identify.ts'
export {matchEntries, type Matched, sortEntries, toEntry} from './ignore/match-entries.ts'
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

export type {LineMode} from './text/lines.ts'
export {fold, type Folded, type FoldLevel} from './text/fold.ts'
export {type NumberHit, numbersIn} from './text/numbers.ts'
export {applyEdits} from './text/edits.ts'
export type {Projection} from './text/projection.ts'

export {type InputCode, InputError, type InputPlace, type InputProblem} from './errors.ts'
export type * from './model.ts'
export {abbreviationKinds, boilerplateKinds, breakMarks} from './split-model.ts'
export type * from './split-model.ts'
export type * from './variant-model.ts'
export type * from './lint-model.ts'
export type * from './match-model.ts'
export type * from './review-model.ts'
export type {LinkFigures} from './page-model.ts'
export type * from './ignore-model.ts'
export type * from './score-model.ts'
