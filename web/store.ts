import type {Answer, Source} from './source.ts'
import {type AwaitedPairs, createAwaitedPairs} from './awaited-pairs.ts'
import type {Apply} from './apply-decision.ts'
import {createObservable, type Observable} from './observable.ts'
import {createPairDesk, type PairDesk, type PairNews} from './pair-desk.ts'
import {emptyState, type PageState, type Toast} from './page-state.ts'
import type {FixAnswer, PageEvent} from '../src/page-requests.ts'
import type {GlossaryDecision} from '../src/review-model.ts'
import {createReachability, type Reachability} from './reachability.ts'
import {createSections, type Section, type Sections} from './sections.ts'
import type {Words} from './say.ts'
import {failureText} from './failure-text.ts'

/**
 * Everything the page holds, and what can be done. Nothing throws: what fails is told in a toast, and the answer says so.
 * Views read with the hooks of `use-store.ts`.
 */
export interface Store extends Pick<PairDesk, 'decide' | 'setEditing' | 'settle' | 'unsaved'> {
  readonly source: Source
  readonly state: Observable<PageState>
  /** Loads a section unless it is there. */
  need(section: Section): void
  /** Loads it again; the older value stays until then. */
  reload(section: Section): Promise<void>
  needPair(path: string): void
  reloadPair(path: string): Promise<void>
  undo(path: string): void
  redo(path: string): void
  realign(path: string): void
  /** True when it was done. */
  decideGlossary(decision: GlossaryDecision): Promise<boolean>
  undoGlossary(): Promise<boolean>
  /** @param section whose version the ids are of */
  fix(section: 'findings' | 'spelling', ids: readonly string[]): Promise<FixAnswer | null>
  takeBack(log: string): Promise<FixAnswer | null>
  ignore(ids: readonly string[], reason: string): Promise<boolean>
  unignore(ids: readonly string[]): Promise<boolean>
  toast(text: string, options?: Partial<Pick<Toast, 'kind' | 'action'>>): void
  closeToast(id: number): void
  /** What a failed answer is told as; its value, or null. */
  take<T>(answer: Answer<T>): T | null
  /** Tells, with a way there, when a pair of one of these texts is aligned. */
  awaitPairs(texts: readonly string[]): void
  /** Begins to listen. */
  start(): () => void
}

/** What a store is made of. `words`: the language may change while the page is open. */
export interface StoreParts {
  readonly source: Source
  readonly apply: Apply
  words(): Words
  /** Goes to a pair. */
  open(path: string): void
}

interface Shop extends StoreParts {
  readonly state: Observable<PageState>
  readonly desk: PairDesk
  toast: Store['toast']
  readonly awaited: AwaitedPairs
  readonly reach: Reachability
  readonly sections: Sections
}

export function createStore(parts: StoreParts): Store {
  const state = createObservable(emptyState)
  const toast = createToaster(state)
  const reach = reachOf(parts, state, () => catchUp(shop))
  const desk = createPairDesk({source: parts.source, state, apply: parts.apply, news: newsOf(parts, toast, reach)})
  const sections = createSections({source: parts.source, state, onOffline: reach.failed})
  const shop: Shop = {...parts, state, desk, reach, toast, sections, awaited: createAwaitedPairs()}
  return {
    source: parts.source,
    state,
    toast,
    decide: desk.decide,
    setEditing: desk.setEditing,
    settle: desk.settle,
    unsaved: desk.unsaved,
    need(section) {
      const {value, isLoading, failure} = state.get()[section]
      if (value === null && !isLoading && failure === null) void load(shop, section)
    },
    reload: (section) => load(shop, section),
    needPair(path) {
      const pair = state.get().pairs[path]
      if (pair === undefined) void desk.load(path)
    },
    reloadPair: desk.load,
    undo: (path) => desk.step(path, 'undo'),
    redo: (path) => desk.step(path, 'redo'),
    realign: (path) => desk.step(path, 'realign'),
    ...deciders(shop),
    closeToast: (id) => state.set({toasts: state.get().toasts.filter((toast) => toast.id !== id)}),
    take: (answer) => take(shop, answer),
    awaitPairs: shop.awaited.add,
    start: () => listen(shop),
  }
}

type Deciders = Pick<Store, 'decideGlossary' | 'undoGlossary' | 'fix' | 'takeBack' | 'ignore' | 'unignore'>

function deciders(shop: Shop): Deciders {
  const {source, state} = shop
  const version = (section: 'terms' | 'findings' | 'spelling'): string => state.get()[section].value?.version ?? ''
  return {
    decideGlossary: async (decision) => putTerms(shop, await source.glossary({version: version('terms'), decision})),
    undoGlossary: async () => putTerms(shop, await source.undoGlossary(version('terms'))),
    fix: async (section, ids) => afterChange(shop, await source.fix({version: version(section), ids})),
    takeBack: async (path) => afterChange(shop, await source.takeBack({path})),
    ignore: async (ids, reason) => (await afterChange(shop, await source.ignore({ids, reason}))) !== null,
    unignore: async (ids) => (await afterChange(shop, await source.unignore(ids))) !== null,
  }
}

function take<T>(shop: Shop, answer: Answer<T>): T | null {
  if (answer.ok) return answer.value
  if (answer.failure.code === 'offline') shop.reach.failed()
  shop.toast(failureText(answer.failure, shop.words()), {kind: 'fault'})
  return null
}

async function putTerms(shop: Shop, answer: Answer<PageState['terms']['value'] & object>): Promise<boolean> {
  const value = take(shop, answer)
  if (value !== null) shop.state.set({terms: {value, isLoading: false, failure: null}})
  else if (!answer.ok && answer.failure.code === 'stale') await load(shop, 'terms')
  return value !== null
}

/** Files or ignores changed: everything that was made of them is looked at again. */
async function afterChange<T>(shop: Shop, answer: Answer<T>): Promise<T | null> {
  const value = take(shop, answer)
  const isStale = !answer.ok && answer.failure.code === 'stale'
  if (value !== null || isStale) await refresh(shop, ['findings', 'spelling', 'project'])
  return value
}

async function load(shop: Shop, section: Section): Promise<void> {
  await shop.sections.load[section]()
  if (section === 'project') tellArrived(shop)
}

function tellArrived({state, awaited, words, toast, open}: Shop): void {
  for (const {path, name} of awaited.arrived(state.get().project.value?.pairs ?? [])) {
    const {t} = words()
    const action = {label: t('page.dashboard.ready-open'), run: () => open(path)}
    toast(t('page.dashboard.ready', {name}), {action})
  }
}

async function refresh(shop: Shop, sections: readonly Section[]): Promise<void> {
  await shop.sections.refresh(sections)
  if (sections.includes('project')) tellArrived(shop)
}

function listen(shop: Shop): () => void {
  return shop.source.listen({
    onEvent: (event) => handle(shop, event),
    onConnection: (connection) => (connection === 'open' ? shop.reach.heard() : shop.reach.doubted()),
  })
}

/** What is needed to know whether the server is there; when it is again, what was missed is caught up with. */
function reachOf(parts: StoreParts, state: Observable<PageState>, catchUp: () => void): Reachability {
  return createReachability({
    async ask() {
      const answer = await parts.source.project()
      return answer.ok || answer.failure.code !== 'offline'
    },
    onLost: () => state.set({connection: 'lost'}),
    onHeard() {
      if (state.get().connection === 'lost') state.set({connection: 'open'})
      catchUp()
    },
  })
}

function catchUp(shop: Shop): void {
  shop.desk.resume()
  void refresh(shop, ['project', 'findings', 'terms', 'spelling'])
}

function handle(shop: Shop, event: PageEvent): void {
  if (event.kind === 'progress') {
    const {doing, at, all} = event
    shop.state.set({progress: all === 0 ? null : {doing, at, all}})
  } else if (event.kind === 'project') void refresh(shop, ['project'])
  else if (event.kind === 'pair') shop.desk.changed(event.path, event.version)
  else if (event.kind === 'mistake') shop.toast(shop.words().said(event.message), {kind: 'fault'})
  else if (event.kind === 'analysis') void refresh(shop, ['findings', 'terms', 'spelling'])
}

/** How long a message stays, in milliseconds; one with a button longer. */
const STAY = 5000
const STAY_WITH_ACTION = 12_000

function createToaster(state: Observable<PageState>): Store['toast'] {
  let next = 1
  return (text, {kind = 'done', action = null} = {}) => {
    const id = next++
    // The same message twice is one.
    const others = state.get().toasts.filter((toast) => toast.text !== text)
    state.set({toasts: [...others.slice(-3), {id, kind, text, action}]})
    if (kind === 'fault') return
    setTimeout(
      () => state.set({toasts: state.get().toasts.filter((toast) => toast.id !== id)}),
      action === null ? STAY : STAY_WITH_ACTION,
    )
  }
}

function newsOf({words}: StoreParts, toast: Store['toast'], reach: Reachability): PairNews {
  return {
    unreachable: reach.failed,
    // Confirming what is confirmed is no fault worth a word.
    fault: (fault) => fault === 'same' || toast(words().t(`page.frame.fault.${fault}`), {kind: 'fault'}),
    failed: (failure) => toast(failureText(failure, words()), {kind: 'fault'}),
    lost: (count) => toast(words().t('page.frame.decisions-lost', {count}), {kind: 'fault'}),
    reloaded: () => toast(words().t('page.frame.changed-elsewhere')),
  }
}
