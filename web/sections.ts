import {createInOne} from './in-one.ts'
import type {Observable} from './observable.ts'
import type {PageState} from './page-state.ts'
import type {Source} from './source.ts'

/** What the page holds but for its pairs. */
export type Section = 'project' | 'findings' | 'terms' | 'spelling'

export interface Sections {
  /** Loads a section; the older value stays until then. News of it that comes meanwhile is not missed. */
  readonly load: Readonly<Record<Section, () => Promise<void>>>
  /** Loads again what has been loaded before, or is on its way. */
  refresh(sections: readonly Section[]): Promise<void>
}

export interface SectionsParts {
  readonly source: Source
  readonly state: Observable<PageState>
  /** Nobody answered. */
  onOffline(): void
}

export function createSections(parts: SectionsParts): Sections {
  const {state} = parts
  const load = {
    project: createInOne(() => loadOne(parts, 'project')),
    findings: createInOne(() => loadOne(parts, 'findings')),
    terms: createInOne(() => loadOne(parts, 'terms')),
    spelling: createInOne(() => loadOne(parts, 'spelling')),
  }
  return {
    load,
    async refresh(sections) {
      const held = sections.filter((section) => {
        const {value, isLoading, failure} = state.get()[section]
        return value !== null || isLoading || failure !== null
      })
      await Promise.all(held.map((section) => load[section]()))
    },
  }
}

async function loadOne({source, state, onOffline}: SectionsParts, section: Section): Promise<void> {
  const put = (change: object): void => state.set({[section]: {...state.get()[section], ...change}})
  put({isLoading: true})
  const answer = await source[section]()
  if (answer.ok) put({value: answer.value, isLoading: false, failure: null})
  else {
    put({isLoading: false, failure: answer.failure})
    if (answer.failure.code === 'offline') onOffline()
  }
}
