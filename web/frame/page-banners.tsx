import type {VNode} from 'preact'
import {useEffect, useState} from 'preact/hooks'
import type {Route} from '../routes.ts'
import {useActions, useMode, useStore} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {StaticBanner} from './static-banner.tsx'

/** What the whole page has to say: nobody answers, nothing can be changed, something is being done. */
export function PageBanners({route}: {route: Route}): VNode {
  const {t} = useWords()
  const mode = useMode()
  const isLost = useStore((state) => state.connection === 'lost')
  const unsaved = useStore((state) => Object.values(state.pairs).reduce((sum, pair) => sum + pair.unsaved, 0))
  return (
    <div class="banners">
      <div role="status">
        {isLost ? (
          <p class="banner banner-lost">
            {t('page.frame.lost')} {unsaved === 0 ? null : t('page.frame.lost-unsaved', {count: unsaved})}
          </p>
        ) : null}
      </div>
      {mode === 'read-only' ? <p class="banner">{t('page.frame.read-only')}</p> : null}
      {mode === 'static' ? <StaticBanner /> : null}
      {route.view === 'align' ? <ChangedOutside path={route.path} /> : null}
      <ProgressLine />
    </div>
  )
}

function ChangedOutside({path}: {path: string}): VNode | null {
  const {t} = useWords()
  const store = useActions()
  const pair = useStore((state) => state.pairs[path])
  if (pair === undefined || !pair.isChangedOutside) return null
  return (
    <p class="banner" role="status">
      {t('page.frame.changed-outside', {name: pair.value?.record.name ?? path})}
      <button type="button" onClick={() => void store.reloadPair(path)}>
        {t('page.frame.changed-show')}
      </button>
    </p>
  )
}

function ProgressLine(): VNode | null {
  const {said, number} = useWords()
  const progress = useStore((state) => state.progress)
  const isLong = useLasting(progress !== null)
  if (progress === null || !isLong) return null
  const {doing, at, all} = progress
  return (
    <div class="banner banner-progress">
      <span>{said(doing)}</span>
      <progress max={all} value={at} aria-label={said(doing)} />
      <span class="figures" dir="ltr">
        {number(at)}/{number(all)}
      </span>
    </div>
  )
}

/** What is done sooner is not worth moving the page for, in milliseconds. */
const LONG = 500

/** Whether something has been so for a while. */
function useLasting(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isSo) return setLong(false)
    const timer = setTimeout(() => setLong(true), LONG)
    return () => clearTimeout(timer)
  }, [isSo])
  return isLong
}
