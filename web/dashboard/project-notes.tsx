import {type ComponentChildren, Fragment, type VNode} from 'preact'
import {useId} from 'preact/hooks'
import type {LogSummary, ProjectPayload} from '../../src/page-model.ts'
import {UserText} from '../parts/user-text.tsx'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'

/** What stands behind the table of contents: problems, texts alone, glossaries, changes that can be taken back. */
export function ProjectNotes({project, canChange}: {project: ProjectPayload; canChange: boolean}): VNode {
  const {t, said} = useWords()
  const {problems, texts, glossaries, logs} = project
  return (
    <div class="endnotes">
      <Note title={t('page.dashboard.problems')} items={problems}>
        {(problem) => <span class="problem">{said(problem)}</span>}
      </Note>
      <Note title={t('page.dashboard.texts')} about={t('page.dashboard.texts-about')} items={texts}>
        {(path) => <UserText text={path} lang="en" />}
      </Note>
      <Note title={t('page.dashboard.logs')} items={canChange ? logs : []}>
        {(log) => <Log log={log} />}
      </Note>
      <Note title={t('page.dashboard.glossaries')} items={glossaries}>
        {({path, concepts, isEditable}) => (
          <>
            <UserText text={path} lang="en" />
            <span class="quiet">
              {' '}
              {t('page.dashboard.concepts', {count: concepts})}
              {isEditable ? '' : ` · ${t('page.dashboard.glossary-locked')}`}
            </span>
          </>
        )}
      </Note>
    </div>
  )
}

interface NoteProps<T> {
  readonly title: string
  readonly about?: string
  readonly items: readonly T[]
  children(item: T): ComponentChildren
}

function Note<T>({title, about, items, children}: NoteProps<T>): VNode | null {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {about === undefined ? null : <p class="quiet">{about}</p>}
      <ul>
        {items.map((item, at) => (
          <li key={at}>{children(item)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Files that are named; the others are counted. */
const NAMED = 3

function Log({log: {path, changes, files}}: {log: LogSummary}): VNode {
  const {t} = useWords()
  const store = useActions()
  const rest = files.length - NAMED
  const takeBack = async (): Promise<void> => {
    const answer = await store.takeBack(path)
    if (answer === null) return
    store.toast(t('page.dashboard.taken-back', {count: answer.changes}))
  }
  return (
    <span class="log">
      <span>
        {t('page.dashboard.log-changes', {count: changes})}
        {files.slice(0, NAMED).map((file) => (
          <Fragment key={file}>
            {' · '}
            <UserText text={file} lang="en" />
          </Fragment>
        ))}
        {rest > 0 ? ` ${t('page.dashboard.log-more', {count: rest})}` : ''}
      </span>
      <button
        type="button"
        aria-label={t('page.dashboard.take-back-name', {log: path})}
        onClick={() => void takeBack()}
      >
        {t('page.dashboard.take-back')}
      </button>
    </span>
  )
}
