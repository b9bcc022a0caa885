/**
 * What the review page shows (what it sends is in `page-requests.ts`): plain JSON, shared by server, page and static folder. Paths are relative to the
 * workspace, with forward slashes. A `version` is the SHA-256 of what a change is made on: whoever changes an older one gets a
 * conflict.
 */
import type {AlignedRecord, Lang, Level, TermStatus} from './model.ts'
import type {Kwic, ShownForm, ShownPlace} from './report/shown.ts'

/** A sentence in both languages of the page; user text in it is isolated by U+2068…U+2069. */
export interface Said {
  readonly ar: string
  readonly en: string
}

/** What there is in the workspace, and how far it is: the dashboard, and what every view needs. */
export interface ProjectPayload {
  /** Of the folder. */
  readonly name: string
  /** `static`: a folder without a server; decisions are kept in the browser and exported as a file. */
  readonly mode: 'live' | 'read-only' | 'static'
  /** The language of the page until its reader chooses another. */
  readonly lang: Lang
  /** Version of the toolkit. */
  readonly tool: string
  readonly pairs: readonly PairSummary[]
  /** Texts without a partner. */
  readonly texts: readonly string[]
  readonly glossaries: readonly GlossarySummary[]
  /** What aligned pairs can be exported as, e.g. `csv`, `xlsx`, `tmx`, `xliff`, `docx`. */
  readonly formats: readonly string[]
  /** What is wrong with settings, glossary and files, worded. */
  readonly problems: readonly Said[]
  /** Changes that the page or a command made in files and that can be taken back, newest first. */
  readonly logs: readonly LogSummary[]
  readonly findings: Readonly<Record<Level, number>> | null
}

/** A pair in figures; null while it is not known. */
export interface PairSummary {
  /** Of its record. */
  readonly path: string
  readonly name: string
  readonly ar: string
  readonly en: string
  /** `failed`: see `problem`. */
  readonly state: 'waiting' | 'ready' | 'failed'
  readonly problem: Said | null
  readonly links: LinkFigures | null
  /** Share of its names and terms that stand in a form of the glossary that is not deprecated, 0…1. */
  readonly consistency: number | null
  readonly findings: Readonly<Record<Level, number>> | null
}

/** Rows of a pair, those that were dropped as boilerplate not counted. */
export interface LinkFigures {
  readonly all: number
  /** With both sides. */
  readonly linked: number
  /** A person confirmed or made them. */
  readonly decided: number
  /** With both sides, below `doubtful`, and undecided. */
  readonly doubtful: number
  readonly marked: number
  /** Undecided rows with both sides by confidence, in tenths: ten numbers. */
  readonly bins: readonly number[]
}

/** Undecided links below this are doubtful. */
export const doubtful = 0.5

export interface GlossarySummary {
  readonly path: string
  readonly concepts: number
  readonly isEditable: boolean
}

/** A log of changes in files. */
export interface LogSummary {
  readonly path: string
  readonly changes: number
  readonly files: readonly string[]
}

/** A pair for the alignment view. */
export interface PairPayload {
  readonly path: string
  readonly version: string
  readonly record: AlignedRecord
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** What a change of a record gives. */
export interface RecordChanged {
  readonly path: string
  readonly version: string
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Findings with the checks that made them. */
export interface FindingsPayload {
  readonly version: string
  readonly checks: readonly PageCheck[]
  readonly findings: readonly PageFinding[]
  /** Left out because somebody said so, those of the page last; they can be brought back. */
  readonly ignored: readonly {
    readonly id: string
    readonly document: string
    readonly rule: string
    readonly actual: string
    readonly reason: string
  }[]
  readonly known: number
}

export interface PageCheck {
  readonly id: string
  readonly family: string
  readonly level: Level
  readonly title: Said
  readonly explanation: Said
}

/** A finding as the page shows it. */
export interface PageFinding {
  readonly id: string
  readonly rule: string
  readonly level: Level
  readonly message: Said
  /** Path of the document it is shown in; empty where it has no place. */
  readonly document: string
  readonly ar: ShownPlace | null
  readonly en: ShownPlace | null
  readonly kwic: Kwic | null
  readonly concept: string | null
  /** Record of the pair that the document belongs to. */
  readonly pair: string | null
  readonly fix: PageFix | null
}

/** A change that a finding proposes. */
export interface PageFix {
  readonly old: string
  readonly text: string
  readonly confidence: number
  readonly sentence: Said
  /** Why it would not be made in the file; null where it would. */
  readonly held: 'key' | 'overlap' | null
}

/** Concepts with what the texts have of them, and spellings that the glossary lacks. */
export interface TermsPayload {
  readonly version: string
  readonly concepts: readonly PageConcept[]
  readonly names: readonly PageName[]
  /** Columns of the glossary that can be edited, in order. */
  readonly columns: readonly string[]
  /** Glossary files that can be edited. */
  readonly files: readonly string[]
  /** The file that the first concept would make where there is none to edit; null where the settings name no place for one. */
  readonly newFile: string | null
  /** There is an edit of the page that can be taken back. */
  readonly canUndo?: boolean
}

export interface PageConcept {
  readonly id: string
  readonly ar: string
  readonly en: string
  readonly pos: string
  /** Cells by column, as in the CSV; lists with `|`. */
  readonly cells: Readonly<Record<string, string>>
  readonly file: string
  readonly line: number
  readonly isEditable: boolean
  readonly forms: Readonly<Record<Lang, readonly PageForm[]>>
  /** 0…1 */
  readonly consistency: number
  readonly count: number
}

/** A form with the lines it stands in, as a concordance; the first 100. */
export interface PageForm extends Omit<ShownForm, 'places'> {
  readonly lines: readonly KwicLine[]
}

export interface KwicLine {
  readonly document: string
  readonly line: number
  readonly start: number
  readonly kwic: Kwic
}

/** A name that the texts spell in more than one way. */
export interface PageName {
  /** Of the concept; null for a name that the glossary lacks. */
  readonly concept: string | null
  readonly ar: string
  /** Its English, of the concept or as the opposite segments have it; null where nothing is known. */
  readonly en: string | null
  readonly forms: readonly PageVariant[]
}

/** A spelling of a name, and what is proposed for it. */
export interface PageVariant {
  readonly form: string
  readonly count: number
  /** As the glossary has it; null where it is not listed. */
  readonly status: TermStatus | null
  /** `house`: of a new name, the form the others go with. `split`, `glued`: for the text. null: listed already. */
  readonly proposal: 'deprecated' | 'admitted' | 'house' | 'split' | 'glued' | null
  /** 0…1: how like the name it is, and how sure. */
  readonly score: number
  /** English words that stood opposite, the strongest witness; null without. */
  readonly witness: string | null
  readonly lines: readonly KwicLine[]
}

/** Every change of spelling that the house style asks for. */
export interface SpellingPayload {
  readonly version: string
  readonly changes: readonly SpellingChange[]
}

export interface SpellingChange {
  /** Id of its finding. */
  readonly id: string
  readonly document: string
  readonly pair: string | null
  readonly line: number
  readonly kwic: Kwic
  readonly old: string
  readonly text: string
  /** Changes of one form to one form have the same group. */
  readonly group: string
  readonly reason: Said
  readonly confidence: number
  /** Would be made by `normalize --write` as the settings are. */
  readonly isSure: boolean
  readonly held: 'key' | 'overlap' | null
}

/** Everything in one: a static folder has it in its page. */
export interface StaticPayload {
  readonly project: ProjectPayload
  readonly pairs: readonly PairPayload[]
  readonly findings: FindingsPayload
  readonly terms: TermsPayload
  readonly spelling: SpellingPayload
}
