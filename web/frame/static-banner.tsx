import type {VNode} from 'preact'
import {useEffect, useState} from 'preact/hooks'
import {Dialog} from '../parts/dialog.tsx'
import {saveBlob} from '../save-blob.ts'
import type {Source} from '../source.ts'
import type {StaticSource} from '../static-source.ts'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** Of a page without a server: what becomes of decisions, and how to take them along. */
export function StaticBanner(): VNode | null {
  const {source} = useActions()
  return isStatic(source) ? <Decisions source={source} /> : null
}

function isStatic(source: Source): source is StaticSource {
  return source.kind === 'static'
}

const fileName = 'decisions.json'

function Decisions({source}: {source: StaticSource}): VNode {
  const {t} = useWords()
  const store = useActions()
  const [{count, older, isKept}, setSummary] = useState(source.decisions())
  const [isAsking, setAsking] = useState(false)
  useEffect(() => source.subscribe(() => setSummary(source.decisions())), [source])
  const save = (): void => {
    const text = `${JSON.stringify(source.exportDecisions(), null, 2)}\n`
    saveBlob(fileName, new Blob([text], {type: 'application/json'}))
    store.toast(t('page.frame.static-exported', {command: `muqabala import ${fileName}`}))
  }
  return (
    <div class="banner">
      <span>{t(isKept ? 'page.frame.static' : 'page.frame.static-unkept')}</span>
      {older === 0 ? null : <span>{t('page.frame.static-older', {count: older})}</span>}
      {count === 0 ? null : (
        <span class="banner-acts">
          <span class="figures">{t('page.frame.static-count', {count})}</span>
          <button type="button" class="primary" onClick={save}>
            {t('page.frame.static-export')}
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            {t('page.frame.static-discard')}
          </button>
        </span>
      )}
      {isAsking ? <Discard source={source} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}

function Discard({source, onClose}: {source: StaticSource; onClose(): void}): VNode {
  const {t} = useWords()
  const discard = (): void => {
    source.discard()
    // Everything is as the page was made: that is quickest by opening it again.
    location.reload()
  }
  return (
    <Dialog
      title={t('page.frame.static-discard-title')}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            {t('page.frame.cancel')}
          </button>
          <button type="button" class="primary" onClick={discard}>
            {t('page.frame.static-discard')}
          </button>
        </>
      }
    >
      <p>{t('page.frame.static-discard-about')}</p>
    </Dialog>
  )
}
