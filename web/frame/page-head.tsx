import type {RefObject, VNode} from 'preact'
import type {Lang} from '../../src/model.ts'
import {Menu} from '../parts/menu.tsx'
import {UserText} from '../parts/user-text.tsx'
import {formatRoute, type Route, type ViewName} from '../routes.ts'
import type {Finder} from '../find-held.ts'
import {useStore} from '../use-store.ts'
import {themes, useTheme} from '../use-theme.ts'
import {useWords} from '../use-words.ts'

/** The find box as it is drawn; `finder` null where the view has none. */
export interface FindState {
  readonly finder: Finder | null
  readonly text: string
  setText(text: string): void
  readonly field: RefObject<HTMLInputElement | null>
}

interface PageHeadProps {
  readonly route: Route
  readonly find: FindState
  onLanguage(lang: Lang): void
  onHelp(): void
}

const views: readonly {readonly name: ViewName; readonly href: string}[] = [
  {name: 'dashboard', href: formatRoute({view: 'dashboard'})},
  {name: 'terms', href: formatRoute({view: 'terms', filter: {}})},
  {name: 'spelling', href: formatRoute({view: 'spelling', filter: {}})},
  {name: 'findings', href: formatRoute({view: 'findings', filter: {}})},
]

/** Title, views, find box, language, look and help. */
export function PageHead({route, find, onLanguage, onHelp}: PageHeadProps): VNode {
  const {t, lang} = useWords()
  const name = useStore((state) => state.project.value?.name ?? '')
  const other = lang === 'ar' ? 'en' : 'ar'
  return (
    <div class="head">
      <a class="brand" href="#/">
        <span class="brand-name">{t('page.title')}</span>
        <span class="brand-project">
          <UserText text={name} />
        </span>
      </a>
      <nav aria-label={t('page.frame.views')}>
        {views.map((view) => (
          <a key={view.name} href={view.href} aria-current={isCurrent(view.name, route) ? 'page' : undefined}>
            {t(`page.frame.view-${view.name}`)}
          </a>
        ))}
      </nav>
      {find.finder === null ? null : <FindField find={find} finder={find.finder} />}
      <div class="head-tools">
        <ConnectionSign />
        <button type="button" class="plain" lang={other} onClick={() => onLanguage(other)}>
          {t(`page.languages.${other}`)}
        </button>
        <ThemeMenu />
        <button
          type="button"
          class="plain"
          onClick={onHelp}
          title={t('page.frame.keys')}
          aria-label={t('page.frame.keys')}
        >
          <span aria-hidden="true">{lang === 'ar' ? '؟' : '?'}</span>
        </button>
      </div>
    </div>
  )
}

/** The alignment of a pair is a page of the documents. */
function isCurrent(name: ViewName, route: Route): boolean {
  return name === route.view || (name === 'dashboard' && route.view === 'align')
}

function FindField({find, finder}: {find: FindState; finder: Finder}): VNode {
  const {t} = useWords()
  return (
    <search class="find">
      <input
        ref={find.field}
        type="search"
        dir="auto"
        aria-label={t(finder.label)}
        placeholder={t(finder.label)}
        value={find.text}
        spellcheck={false}
        onInput={(event) => find.setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing) finder.onEnter(event.shiftKey)
          else if (event.key === 'Escape') leave(event.currentTarget, find)
        }}
      />
      <span class="find-status" role="status">
        {find.text === '' ? '' : finder.status}
      </span>
    </search>
  )
}

/** Escape empties the box first, then leaves it. */
function leave(field: HTMLInputElement, find: FindState): void {
  if (find.text === '') document.querySelector<HTMLElement>('#main')?.focus()
  else find.setText('')
  if (find.text === '') field.blur()
}

function ConnectionSign(): VNode | null {
  const {t} = useWords()
  const unsaved = useStore((state) => Object.values(state.pairs).reduce((sum, pair) => sum + pair.unsaved, 0))
  const isLost = useStore((state) => state.connection === 'lost')
  if (unsaved === 0 || isLost) return null
  return <span class="saving">{t('page.frame.saving')}</span>
}

function ThemeMenu(): VNode {
  const {t} = useWords()
  const [theme, setTheme] = useTheme()
  return (
    <Menu label={<span aria-hidden="true">◐</span>} name={t('page.frame.theme')}>
      {themes.map((name) => (
        <button key={name} type="button" aria-pressed={name === theme} onClick={() => setTheme(name)}>
          {t(`page.frame.theme-${name}`)}
        </button>
      ))}
    </Menu>
  )
}
