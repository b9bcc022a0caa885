import type {VNode} from 'preact'
import {useEffect, useMemo, useRef, useState} from 'preact/hooks'
import {AlignView} from './align/align-view.tsx'
import {DashboardView} from './dashboard/dashboard-view.tsx'
import {type Finder, nobodyFinds, offered, withdrawn} from './find-held.ts'
import {FindingsView} from './findings/findings-view.tsx'
import {Guarded} from './frame/guarded.tsx'
import {PageBanners} from './frame/page-banners.tsx'
import {type FindState, PageHead} from './frame/page-head.tsx'
import {ConflictDialog} from './frame/conflict-dialog.tsx'
import type {Keyboard} from './keys.ts'
import {KeysHelp} from './parts/keys-help.tsx'
import {Toasts} from './parts/toasts.tsx'
import type {Route} from './routes.ts'
import {SpellingView} from './spelling/spelling-view.tsx'
import type {Store} from './store.ts'
import {TermsView} from './terms/terms-view.tsx'
import {type FindBox, FindProvider} from './use-find.ts'
import {KeyboardProvider, useKeys} from './use-keys.ts'
import {useLanguage} from './use-language.ts'
import {goTo, useRoute} from './use-route.ts'
import {StoreProvider, useSection, useStore} from './use-store.ts'
import {useWords, wordsFor, WordsProvider} from './use-words.ts'
import type {Words} from './say.ts'

interface AppProps {
  readonly store: Store
  readonly keyboard: Keyboard
  /** Is told the language, for what is worded outside of views. */
  onWords(words: Words): void
}

/** The page: its head, the view of the address, and what lies over it. */
export function App({store, keyboard, onWords}: AppProps): VNode {
  return (
    <StoreProvider value={store}>
      <KeyboardProvider value={keyboard}>
        <Worded onWords={onWords} />
      </KeyboardProvider>
    </StoreProvider>
  )
}

function Worded({onWords}: Pick<AppProps, 'onWords'>): VNode {
  const ofProject = useStore((state) => state.project.value?.lang ?? null)
  const [lang, setLang] = useLanguage(ofProject)
  const words = wordsFor(lang)
  onWords(words)
  return (
    <WordsProvider value={words}>
      <Frame onLanguage={setLang} />
    </WordsProvider>
  )
}

function Frame({onLanguage}: {onLanguage(lang: 'ar' | 'en'): void}): VNode {
  useSection('project')
  const route = useRoute()
  const {t} = useWords()
  useTitle(route)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const {box, find} = useFindBox()
  useFrameKeys({
    openHelp: () => setHelpOpen(true),
    find() {
      find.field.current?.focus()
      find.field.current?.select()
    },
    hasFinder: find.finder !== null,
  })
  return (
    <FindProvider value={box}>
      <a class="skip" href="#main" onClick={skip}>
        {t('page.frame.skip')}
      </a>
      <header>
        <PageHead route={route} find={find} onLanguage={onLanguage} onHelp={() => setHelpOpen(true)} />
        <PageBanners route={route} />
      </header>
      <main id="main" tabIndex={-1} class={`view-${route.view}`}>
        <Guarded key={route.view}>
          <View route={route} />
        </Guarded>
      </main>
      <Toasts />
      <ConflictDialog />
      {isHelpOpen ? <KeysHelp onClose={() => setHelpOpen(false)} /> : null}
    </FindProvider>
  )
}

/** The find box: what views see of it, and what the head draws. */
function useFindBox(): {readonly box: FindBox; readonly find: FindState} {
  const [held, setHeld] = useState(nobodyFinds)
  const field = useRef<HTMLInputElement>(null)
  const {finder, text} = held
  const acts = useMemo(
    () => ({
      setText: (text: string) => setHeld((held) => ({...held, text})),
      offer: (view: object, finder: Finder) => setHeld((held) => offered(held, view, finder)),
      withdraw: (view: object) => setHeld((held) => withdrawn(held, view)),
    }),
    [],
  )
  const box = useMemo(() => ({text, ...acts}), [text, acts])
  return {box, find: {finder, text, setText: acts.setText, field}}
}

/** What the tab of the browser says. */
function useTitle(route: Route): void {
  const {t} = useWords()
  const project = useStore((state) => state.project.value?.name ?? '')
  const pair = useStore((state) => (route.view === 'align' ? state.pairs[route.path]?.value?.record.name : undefined))
  const view = pair ?? t(`page.frame.view-${route.view === 'align' ? 'dashboard' : route.view}`)
  useEffect(() => {
    document.title = [view, project, t('page.title')].filter((part) => part !== '').join(' · ')
  }, [view, project, t])
}

function skip(event: Event): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#main')?.focus()
}

function View({route}: {route: Route}): VNode {
  useEffect(() => document.querySelector('main')?.scrollTo(0, 0), [route.view])
  if (route.view === 'align') return <AlignView key={route.path} path={route.path} row={route.row} />
  if (route.view === 'terms') return <TermsView filter={route.filter} />
  if (route.view === 'spelling') return <SpellingView filter={route.filter} />
  if (route.view === 'findings') return <FindingsView filter={route.filter} />
  return <DashboardView />
}

interface FrameKeys {
  openHelp(): void
  find(): void
  readonly hasFinder: boolean
}

function useFrameKeys({openHelp, find, hasFinder}: FrameKeys): void {
  const go = (route: Route) => (): void => goTo(route)
  useKeys([
    {keys: ['?'], label: 'page.frame.key-help', run: openHelp},
    {keys: ['Alt+1'], label: 'page.frame.key-dashboard', run: go({view: 'dashboard'}), inFields: true},
    {keys: ['Alt+2'], label: 'page.frame.key-terms', run: go({view: 'terms', filter: {}}), inFields: true},
    {keys: ['Alt+3'], label: 'page.frame.key-spelling', run: go({view: 'spelling', filter: {}}), inFields: true},
    {keys: ['Alt+4'], label: 'page.frame.key-findings', run: go({view: 'findings', filter: {}}), inFields: true},
    ...(hasFinder ? [{keys: ['/', 'Mod+f'], label: 'page.frame.key-find', run: find, inFields: false}] : []),
  ])
}
