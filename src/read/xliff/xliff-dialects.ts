import {elementsOf, foreignAttribute, type XliffElement} from './xliff-tree.ts'

/** What the tool that wrote a unit says of one of its segments. */
export interface ToolState {
  /** In the words of the tool; null where it says nothing. */
  readonly state: string | null
  readonly isConfirmed: boolean
  readonly isLocked: boolean
}

/** Namespaces of the tools that keep states of their own in XLIFF 1.2. */
const namespaces = {
  trados: 'http://sdl.com/FileTypes/SdlXliff/1.0',
  memoq: 'MQXliff',
  phrase: 'http://www.memsource.com/mxlf/2.0',
} as const

const confirmed: ReadonlySet<string> = new Set([
  'ApprovedTranslation',
  'ApprovedSignOff',
  'ManuallyConfirmed',
  'Proofread',
  'Reviewer1Confirmed',
  'Reviewer2Confirmed',
])

/**
 * What Trados Studio, memoQ or Phrase say of the segments of a unit, by the number of the segment, which is null where the
 * unit is one. The attributes are those that these programs write; they are described nowhere.
 */
export function toolStates(unit: XliffElement): (mid: string | null) => ToolState | null {
  const trados = tradosStates(unit)
  const ofUnit = memoqState(unit) ?? phraseState(unit) ?? lockedContent(unit)
  return (mid) => (mid === null ? undefined : trados.get(mid)) ?? ofUnit
}

/** `<sdl:seg-defs><sdl:seg id="1" conf="Translated" locked="true" percent="100"/></sdl:seg-defs>` */
function tradosStates(unit: XliffElement): ReadonlyMap<string, ToolState> {
  const states = new Map<string, ToolState>()
  for (const defs of elementsOf(unit)) {
    if (defs.local !== 'seg-defs' || defs.namespace !== namespaces.trados) continue
    for (const {attributes} of elementsOf(defs)) {
      const {id, conf = null, locked} = attributes
      if (id === undefined) continue
      states.set(id, {state: conf, isConfirmed: conf !== null && confirmed.has(conf), isLocked: locked === 'true'})
    }
  }
  return states
}

/** `<trans-unit id="lockTU_…" sdl:locktype="Manual">`: what a tag in another unit locks. */
function lockedContent(unit: XliffElement): ToolState | null {
  const isLocked = foreignAttribute(unit, namespaces.trados, 'locktype') !== null
  return isLocked ? {state: null, isConfirmed: false, isLocked} : null
}

/** `<trans-unit mq:status="ManuallyConfirmed" mq:locked="locked">` */
function memoqState(unit: XliffElement): ToolState | null {
  const status = foreignAttribute(unit, namespaces.memoq, 'status')
  const locked = foreignAttribute(unit, namespaces.memoq, 'locked')
  if (status === null && locked === null) return null
  const isLocked = (locked !== null && locked !== 'false' && locked !== 'no') || status === 'Locked'
  return {state: status, isConfirmed: status !== null && confirmed.has(status), isLocked}
}

/** `<trans-unit m:confirmed="1" m:locked="false">` */
function phraseState(unit: XliffElement): ToolState | null {
  const said = foreignAttribute(unit, namespaces.phrase, 'confirmed')
  const locked = foreignAttribute(unit, namespaces.phrase, 'locked')
  if (said === null && locked === null) return null
  const isConfirmed = said === '1' || said === 'true'
  return {
    state: said === null ? null : isConfirmed ? 'confirmed' : 'unconfirmed',
    isConfirmed,
    isLocked: locked === 'true' || locked === '1',
  }
}

/** Phrase writes codes into the text: `{1>bold<1}`, `{2}`, `{b>bold<b}`. Its namespace is bound at the root. */
export function isPhrase({namespaces: bound}: XliffElement): boolean {
  return [...bound.values()].includes(namespaces.phrase)
}

// {1>, <1}, {12}, {b>, <b}, {j}: a number, or letters for bold, italic and the like.
const phraseCodes = /\{(?:\d{1,6}|[a-z^_]{1,6})[>}]|<(?:\d{1,6}|[a-z^_]{1,6})\}/gu

/** The codes that Phrase writes into texts. */
export function findPhraseCodes(text: string): {start: number; end: number}[] {
  return Array.from(text.matchAll(phraseCodes), ({0: {length}, index}) => ({start: index, end: index + length}))
}
