import type {VNode} from 'preact'
import {useState} from 'preact/hooks'
import type {ProjectPayload} from '../../src/page-model.ts'
import {FileButton} from '../parts/file-button.tsx'
import {UserText} from '../parts/user-text.tsx'
import {Waiting} from '../parts/waiting.tsx'
import {useActions, useMode, useSection} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {AddTexts} from './add-texts.tsx'
import './dashboard.css'
import {EmptyWorkspace} from './empty-workspace.tsx'
import {ExportMenu} from './export-menu.tsx'
import {PairEntry} from './pair-entry.tsx'
import {ProjectFigures} from './project-figures.tsx'
import {ProjectNotes} from './project-notes.tsx'
import {useFileDrop} from './use-file-drop.ts'

/** The documents as a book's table of contents. */
export function DashboardView(): VNode {
  const store = useActions()
  const project = useSection('project')
  return (
    <Waiting loaded={project} onRetry={() => void store.reload('project')}>
      {(value) => <Contents project={value} />}
    </Waiting>
  )
}

function Contents({project}: {project: ProjectPayload}): VNode {
  const {t} = useWords()
  const canChange = useMode() === 'live'
  const [files, setFiles] = useState<readonly File[]>([])
  const drop = useFileDrop(setFiles, canChange && files.length === 0)
  const isEmpty = project.pairs.length === 0
  return (
    <div class={drop.isOver ? 'contents contents-over' : 'contents'} {...drop.handlers}>
      <div class="contents-head">
        <h1>
          <UserText text={project.name} />
        </h1>
        {isEmpty ? null : <ProjectFigures project={project} />}
        {isEmpty ? null : <ProjectActs project={project} canChange={canChange} onFiles={setFiles} />}
      </div>
      {isEmpty ? <EmptyWorkspace canChange={canChange} onFiles={setFiles} /> : <Pairs project={project} />}
      <ProjectNotes project={project} canChange={canChange} />
      {drop.isOver ? <p class="drop-sign">{t('page.dashboard.drop-here')}</p> : null}
      {files.length === 0 ? null : <AddTexts files={files} onClose={() => setFiles([])} />}
    </div>
  )
}

function Pairs({project}: {project: ProjectPayload}): VNode {
  const mode = useMode()
  return (
    <ol class="toc">
      {project.pairs.map((pair) => (
        <PairEntry
          key={pair.path}
          pair={pair}
          formats={mode === 'static' ? [] : project.formats}
          canChange={mode === 'live'}
        />
      ))}
    </ol>
  )
}

interface ProjectActsProps {
  readonly project: ProjectPayload
  readonly canChange: boolean
  onFiles(files: File[]): void
}

function ProjectActs({project, canChange, onFiles}: ProjectActsProps): VNode {
  const {t} = useWords()
  const aligned = project.pairs.filter(({links}) => links !== null)
  const formats = useMode() === 'static' ? [] : project.formats
  return (
    <div class="contents-acts no-print">
      {canChange ? (
        <>
          <FileButton isMultiple onFiles={onFiles}>
            {t('page.dashboard.add')}
          </FileButton>
          <span class="quiet contents-hint">{t('page.dashboard.add-about')}</span>
        </>
      ) : null}
      {aligned.length < 2 ? null : (
        <ExportMenu pairs={aligned} formats={formats} label={t('page.dashboard.export-all')} />
      )}
    </div>
  )
}
