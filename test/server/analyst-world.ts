import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach} from 'vitest'
import type {AlignedRecord} from '../../src/model.ts'
import type {PageEvent} from '../../src/page-requests.ts'
import {createAnalyst} from '../../src/server/analyst/analyst.ts'
import type {Analyst, AnalystSettings} from '../../src/server/ports.ts'
import {type TempWorld, tempWorld} from '../cli/temp-world.ts'

/** An Analyst over a workspace of its own. */
export interface AnalystWorld extends TempWorld {
  readonly analyst: Analyst
  /** Everything that it has told so far. */
  readonly events: PageEvent[]
  /** Writes files and tells of them, as a watch does; resolves when they have been looked at. */
  save(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>
  /** Resolves with the next look that ends from now on. */
  look(): Promise<void>
  record(name: string): AlignedRecord
}

const open: Analyst[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((analyst) => analyst.close()))
})

/** Two pairs, the second with a spelling that the glossary deprecates. */
export const files: Readonly<Record<string, string>> = {
  'glossary/places.csv':
    'id,en,ar,ar_deprecated,pos\noran,Oran,وهران,أوران,properNoun\nlayla,Layla Haddad,ليلى حداد,,properNoun\n',
  'seeds/ar/one.md': 'وصلت الوزيرة ليلى حداد إلى وهران يوم الاثنين.\n\nقالت إن 120 عاملا عادوا إلى المصنع.\n',
  'seeds/en/one.md':
    'Minister Layla Haddad arrived in Oran on Monday.\n\nShe said that 120 workers had returned to the factory.\n',
  'seeds/ar/two.md': 'زار الوفد أوران ثم عاد إلى العاصمة.\n\nارتفعت الأسعار بنسبة 15 في المئة، بحسب البنك.\n',
  'seeds/en/two.md':
    'The delegation visited Oran and returned to the capital.\n\nPrices rose by 15 per cent, according to the bank.\n',
}

/** Starts it; the test ends it. */
export function analystWorld(
  start: Readonly<Record<string, string | Uint8Array>> = files,
  settings: Partial<AnalystSettings> = {},
): AnalystWorld {
  const world = tempWorld(start)
  const {folder} = world
  const analyst = createAnalyst({cwd: folder, root: folder, options: {}, lang: 'en', isReadOnly: false, ...settings})
  open.push(analyst)
  const events: PageEvent[] = []
  analyst.on((event) => void events.push(event))
  const look = (): Promise<void> =>
    new Promise((done) => {
      const end = analyst.on(({kind}) => {
        if (kind !== 'project') return
        end()
        done()
      })
    })
  return {
    ...world,
    analyst,
    events,
    look,
    async save(some) {
      world.write(some)
      const looked = look()
      await analyst.changed(Object.keys(some).map((path) => join(folder, path)))
      await looked
    },
    record: (name) => JSON.parse(readFileSync(join(folder, `aligned/${name}.json`), 'utf8')) as AlignedRecord,
  }
}
