/**
 * How much the checks find of faults that are planted into clean pairs, and what they say beside it.
 *
 *     npm run faults -- FILE.jsonl… [--glossary FOLDER] [--count 1000] [--seed 1] [--only KIND,…] [--show KIND] [--json FILE]
 *
 * A record a line, `{ar: […], en: […]}`, is a document of aligned pairs. One fault is planted in a pair at a time; then all
 * checks run as they are set by default. A fault is found when one of the rules that may speak of its kind says something that
 * was not said before, at its place. Where a pair has no place for a kind, a name, a sum or a date is first put on both sides;
 * `made` counts these.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {prepare} from '../src/pipeline.ts'
import {loadGlossary} from '../src/workspace/load-glossary.ts'
import {checkTexts} from './faults/check-texts.ts'
import type {Fault, Texts} from './faults/fault.ts'
import {faults} from './faults/faults.ts'
import {createTrial, type Spot, type Trial} from './faults/try-fault.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    glossary: {type: 'string'},
    count: {type: 'string', default: '1000'},
    seed: {type: 'string', default: '1'},
    only: {type: 'string'},
    show: {type: 'string'},
    json: {type: 'string'},
  },
})
const {concepts} = await loadGlossary(process.cwd(), values.glossary === undefined ? [] : [values.glossary])
const context = prepare(concepts)
const spots = positionals.flatMap(spotsOf)
const wanted = Number(values.count)
const chosen = values.only?.split(',') ?? faults.map(({name}) => name)
const tryFault = createTrial(context)

const results = faults.filter(({name}) => chosen.includes(name)).map((fault) => ({fault, trials: trialsOf(fault)}))
printKinds()
printWhole()
for (const {fault, trials} of results) if (fault.name === values.show) show(trials)
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(
      results.map(({fault, trials}) => figuresOf(fault, trials)),
      null,
      1,
    ),
  )

function spotsOf(path: string): Spot[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .flatMap((line) => {
      const {ar, en} = JSON.parse(line) as Record<keyof Texts, string[]>
      const rows = ar.map((text, row) => ({ar: text, en: en[row]}))
      return rows.map((_, row) => ({rows, row}))
    })
}

/** Pairs with a place of their own come first; the others are for where these are too few. */
function trialsOf(fault: Fault): Trial[] {
  const base = Number(values.seed) * 1_000_003 + faults.indexOf(fault) * 7919
  const all = spots.flatMap((spot, at) => {
    if (spots.length > wanted && (at * wanted) % spots.length >= wanted) return []
    return tryFault(fault, spot, base + at) ?? []
  })
  return all.slice(0, wanted)
}

interface Figures {
  readonly kind: string
  readonly pairs: number
  readonly made: number
  readonly found: number
  readonly recall: number
  readonly right: number
  readonly wrong: number
}

function figuresOf({name}: Fault, trials: readonly Trial[]): Figures {
  const found = trials.filter(({isFound}) => isFound).length
  return {
    kind: name,
    pairs: trials.length,
    made: trials.filter(({isMade}) => isMade).length,
    found,
    recall: found / Math.max(1, trials.length),
    right: sum(trials.map(({right}) => right.length)),
    wrong: sum(trials.map(({wrong}) => wrong.length)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

function printKinds(): void {
  console.log(`${'kind'.padEnd(26)}  pairs   made  found  recall  right  wrong`)
  for (const {fault, trials} of results) {
    const {pairs, made, found, recall, right, wrong} = figuresOf(fault, trials)
    const [a, b, c, d, e] = [pairs, made, found, right, wrong].map((figure) => String(figure).padStart(6))
    const few = pairs < wanted ? `  (${pairs} pairs have room for it)` : ''
    console.log(`${fault.name.padEnd(26)} ${a} ${b} ${c}  ${recall.toFixed(3)} ${d} ${e}${few}`)
  }
}

function printWhole(): void {
  const trials = results.flatMap((result) => result.trials)
  const [right, wrong] = [sum(trials.map((one) => one.right.length)), sum(trials.map((one) => one.wrong.length))]
  const alarms = sum(trials.map(({cleanAlarms}) => cleanAlarms))
  console.log(`\nnew findings: ${right} right, ${wrong} wrong; precision ${(right / (right + wrong)).toFixed(3)}`)
  console.log(
    `with what is said of the clean pairs (${alarms} errors and warnings): ${(right / (right + alarms)).toFixed(3)}`,
  )
  const rules = new Map<string, number>()
  for (const {fault, trials: of} of results)
    for (const {finding} of of.flatMap((one) => one.wrong)) {
      const key = `${finding.rule} (${finding.level}) in ${fault.name}`
      rules.set(key, (rules.get(key) ?? 0) + 1)
    }
  for (const [rule, count] of [...rules].toSorted((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`  ${count} ${rule}`)
  printClean()
}

/** What the checks say of the pairs as they are, document by document. */
function printClean(): void {
  const documents = new Set(spots.map(({rows}) => rows))
  const levels = [...documents].flatMap((rows) => checkTexts(rows, context)).map(({finding}) => finding.level)
  const per = (level: string): string =>
    ((levels.filter((one) => one === level).length * 100) / spots.length).toFixed(2)
  console.log(
    `clean: ${spots.length} pairs; of 100: ${per('error')} errors, ${per('warning')} warnings, ${per('note')} notes`,
  )
}

function show(trials: readonly Trial[]): void {
  for (const {planted, isFound, wrong, right} of trials) {
    if (isFound && wrong.length === 0) continue
    const {at, faulty, added} = planted
    const {ar} = faulty
    console.log(isFound ? '\nwrong besides' : '\nMISSED')
    console.log(
      at === null
        ? `${planted.clean.ar}\n> ${ar}`
        : `${ar.slice(0, at.start)}⟦${ar.slice(at.start, at.end)}⟧${ar.slice(at.end)}`,
    )
    console.log(added === undefined ? faulty.en : `${faulty.en}\n+ ${added.ar}`)
    for (const {finding} of [...right, ...wrong])
      console.log(`   ${finding.level} ${finding.rule} ${finding.variant} ${finding.actual}`)
  }
}
