/**
 * `npx tsx bench/tmx.ts [MB]`: reading a translation memory beside a bare saxes pass of the same file in the same run. Figures are
 * medians of five runs that take turns.
 */
import {SaxesParser} from 'saxes'
import {openFile} from '../src/read/formats.ts'
import {sampleText} from './made-up.ts'

const size = Number(process.argv[2] ?? 50) * 1e6
const rounds = 5
const bytes = madeUpMemory(size)
const times = {saxes: [] as number[], ours: [] as number[]}
for (let round = -1; round < rounds; round++) {
  const saxes = await secondsOf(() => {
    new SaxesParser().write(new TextDecoder().decode(bytes)).close()
  })
  const ours = await secondsOf(() => openFile(bytes, {name: 'made-up.tmx'}))
  // The first round warms up.
  if (round < 0) continue
  times.saxes.push(saxes)
  times.ours.push(ours)
}
const [saxes, ours] = [median(times.saxes), median(times.ours)]
const megabytes = bytes.length / 1e6
console.log(
  `TMX, ${megabytes.toFixed(0)} MB: bare saxes pass ${saxes.toFixed(2)} s (${(megabytes / saxes).toFixed(0)} MB/s)`,
)
console.log(`read: ${ours.toFixed(2)} s (${(megabytes / ours).toFixed(0)} MB/s); ratio ${(ours / saxes).toFixed(2)}`)

/** A memory with units of one sentence each, some with properties, codes and entities as tools write them. */
function madeUpMemory(wanted: number): Uint8Array {
  const ar = sentencesOf('ar')
  const en = sentencesOf('en')
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header creationtool="bench" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>\n<body>\n',
  ]
  for (let unit = 0, length = 0; length < wanted; unit++) {
    const date = '20240501T093000Z'
    const prop = unit % 5 === 0 ? '<prop type="x-domain">news</prop>' : ''
    const code = unit % 7 === 0 ? '<ph x="1">{0}</ph> R&amp;D ' : ''
    const text = `<tu tuid="${unit}" creationdate="${date}">${prop}<tuv xml:lang="en-US"><seg>${code}${en[unit % en.length]} ${unit}</seg></tuv><tuv xml:lang="ar-SA"><seg>${code}${ar[unit % ar.length]} ${unit}</seg></tuv></tu>\n`
    length += Buffer.byteLength(text)
    parts.push(text)
  }
  parts.push('</body>\n</tmx>\n')
  return new TextEncoder().encode(parts.join(''))
}

function sentencesOf(lang: 'ar' | 'en'): string[] {
  const lines = sampleText(lang)
    .replaceAll(/[<&>]/gu, '')
    .split(/(?<=[.؟!?])\s+|\n+/u)
  return lines.filter((line) => line.trim() !== '')
}

async function secondsOf(run: () => unknown): Promise<number> {
  globalThis.gc?.()
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
