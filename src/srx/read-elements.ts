import type {InputCode, InputProblem} from '../errors.ts'
import {InputError} from '../errors.ts'
import {checkPattern} from './check-pattern.ts'
import type {SrxFormatHandle, SrxLanguageMap, SrxRule, SrxRules} from './srx-rules.ts'

/** An element that was opened. */
export interface SrxElement {
  /** null for elements of other namespaces, which mean nothing here. */
  readonly name: string | null
  readonly attributes: ReadonlyMap<string, string>
  readonly line: number
}

/** Where the reading of a file has come to. */
export interface SrxReading {
  readonly path: string
  readonly open: SrxElement[]
  /** The text of the pattern that is being read; null outside patterns. */
  text: string | null
  header: Pick<SrxRules, 'segmentsSubflows' | 'isCascade'> | null
  readonly formatHandles: SrxFormatHandle[]
  readonly languageRules: {readonly name: string; readonly rules: SrxRule[]}[]
  /** Where the next rule goes. */
  rules: SrxRule[]
  rule: {isBreak: boolean; before: string; after: string; line: number} | null
  readonly maps: (SrxLanguageMap & {readonly line: number})[]
  /** Names of elements that were met. */
  readonly seen: Set<string>
  /** States that the patterns so far take. */
  patternSize: number
  readonly problems: InputProblem[]
}

/** Where each element has to stand for it to count. */
const parents: ReadonlyMap<string, string> = new Map([
  ['header', 'srx'],
  ['formathandle', 'header'],
  ['body', 'srx'],
  ['languagerules', 'body'],
  ['languagerule', 'languagerules'],
  ['rule', 'languagerule'],
  ['beforebreak', 'rule'],
  ['afterbreak', 'rule'],
  ['maprules', 'body'],
  ['languagemap', 'maprules'],
])

/** Takes in an element with its attributes. */
export function openElement(reading: SrxReading, element: SrxElement): void {
  const parent = reading.open.at(-1)?.name ?? null
  const isPlaced = element.name !== null && parents.get(element.name) === parent && parent !== null
  // What stands elsewhere is passed over with all that is in it.
  const known = isPlaced || reading.open.length === 0 ? element : {...element, name: null}
  reading.open.push(known)
  if (known.name === null) return
  reading.seen.add(known.name)
  switch (known.name) {
    case 'header':
      reading.header = {
        segmentsSubflows: yesOrNo(reading, known, {name: 'segmentsubflows', missing: true}),
        isCascade: yesOrNo(reading, known, {name: 'cascade', missing: null}),
      }
      break
    case 'formathandle':
      reading.formatHandles.push(formatHandle(reading, known))
      break
    case 'languagerule':
      openLanguageRule(reading, known)
      break
    case 'rule':
      reading.rule = {
        isBreak: yesOrNo(reading, known, {name: 'break', missing: true}),
        before: '',
        after: '',
        line: known.line,
      }
      break
    case 'beforebreak':
    case 'afterbreak':
      reading.text = ''
      break
    case 'languagemap':
      reading.maps.push({
        pattern: required(reading, known, 'languagepattern'),
        name: required(reading, known, 'languagerulename'),
        line: known.line,
      })
  }
}

/** Rules of a name that is taken are read, but lead nowhere. */
function openLanguageRule(reading: SrxReading, element: SrxElement): void {
  const name = required(reading, element, 'languagerulename')
  reading.rules = []
  if (!reading.languageRules.some((rule) => rule.name === name)) {
    reading.languageRules.push({name, rules: reading.rules})
    return
  }
  addProblem(reading, 'srx-name-twice', {line: element.line, args: {name}})
}

/** Takes in the text of a pattern, or a rule that is complete. */
export function closeElement(reading: SrxReading): void {
  const element = reading.open.pop()
  const {rule} = reading
  switch (element?.name) {
    case 'beforebreak':
      if (rule !== null) rule.before = reading.text ?? ''
      reading.text = null
      break
    case 'afterbreak':
      if (rule !== null) rule.after = reading.text ?? ''
      reading.text = null
      break
    case 'rule':
      if (rule !== null) addRule(reading, rule)
      reading.rule = null
  }
}

function addRule(reading: SrxReading, rule: SrxRule): void {
  const isBeforeGood = checkPattern(reading, rule.before, rule.line)
  const isAfterGood = checkPattern(reading, rule.after, rule.line)
  if (isBeforeGood && isAfterGood) reading.rules.push({...rule})
}

/**
 * The rules that were read; maps that lead nowhere and second rules of a name are left out.
 *
 * @throws InputError when header, languagerules or maprules are missing
 */
export function requireElements(reading: SrxReading): SrxRules {
  for (const element of ['header', 'body', 'languagerules', 'maprules']) {
    if (!reading.seen.has(element)) throw new InputError('srx-element-missing', {path: reading.path, args: {element}})
  }
  const {header, formatHandles, languageRules} = reading
  if (header === null) throw new Error('a header that was met has been read')
  const names = new Set(languageRules.map(({name}) => name))
  const maps = reading.maps.filter(({pattern, name, line}) => {
    if (!names.has(name)) addProblem(reading, 'srx-name-unknown', {line, args: {name}})
    return checkPattern(reading, pattern, line) && names.has(name)
  })
  return {...header, formatHandles, languageRules, maps: maps.map(({pattern, name}) => ({pattern, name}))}
}

function formatHandle(reading: SrxReading, element: SrxElement): SrxFormatHandle {
  const type = required(reading, element, 'type')
  if (type !== 'start' && type !== 'end' && type !== 'isolated') {
    throw invalid(reading, element, {name: 'type', value: type, expected: 'start, end, isolated'})
  }
  return {type, isIncluded: yesOrNo(reading, element, {name: 'include', missing: null})}
}

/** `missing` is what an attribute that is left out means; null where it must not be left out. */
function yesOrNo(
  reading: SrxReading,
  element: SrxElement,
  {name, missing}: {name: string; missing: boolean | null},
): boolean {
  if (missing !== null && !element.attributes.has(name)) return missing
  const value = required(reading, element, name)
  if (value !== 'yes' && value !== 'no') throw invalid(reading, element, {name, value, expected: 'yes, no'})
  return value === 'yes'
}

function required({path}: SrxReading, {name, attributes, line}: SrxElement, attribute: string): string {
  const value = attributes.get(attribute)
  if (value !== undefined) return value
  throw new InputError('srx-attribute-missing', {path, line, args: {attribute, element: name ?? ''}})
}

function invalid(
  {path}: SrxReading,
  {line}: SrxElement,
  {name, value, expected}: {name: string; value: string; expected: string},
): InputError {
  return new InputError('srx-attribute-invalid', {
    path,
    line,
    args: {attribute: name, value: value.slice(0, 40), expected},
  })
}

function addProblem(
  {path, problems}: SrxReading,
  code: InputCode,
  {line, args}: {line: number; args: Readonly<Record<string, string | number>>},
): void {
  problems.push({code, path, line, args})
}
