import type {VNode} from 'preact'
import {useMemo, useState} from 'preact/hooks'
import type {TermsPayload} from '../../src/page-model.ts'
import {Waiting} from '../parts/waiting.tsx'
import {formatRoute, type RouteFilter} from '../routes.ts'
import {useKeys} from '../use-keys.ts'
import {useActions, useMode, useSection} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {ConceptsList} from './concepts-list.tsx'
import {NamesList} from './names-list.tsx'
import {isOpen, nameRows} from './name-rows.ts'
import {takesConcepts} from './takes-concepts.ts'
import {TermsDialogs, type TermsQuestion} from './terms-dialogs.tsx'
import {useGlossaryDesk} from './use-glossary-desk.ts'
import '../lists/lists.css'
import './terms.css'

/** Spellings that are proposed, and the concepts with everything the texts have of them. */
export function TermsView({filter}: {filter: RouteFilter}): VNode {
  const {t} = useWords()
  const store = useActions()
  const terms = useSection('terms')
  return (
    <div class="list-view">
      <h1>{t('page.terms.title')}</h1>
      <Waiting loaded={terms} onRetry={() => void store.reload('terms')}>
        {(payload) => <Terms payload={payload} filter={filter} />}
      </Waiting>
    </div>
  )
}

type Part = 'proposals' | 'concepts'

function Terms({payload, filter}: {payload: TermsPayload; filter: RouteFilter}): VNode {
  const desk = useGlossaryDesk()
  const [question, ask] = useState<TermsQuestion | null>(null)
  const names = useMemo(() => nameRows(payload.names), [payload.names])
  const open = names.filter((row) => row.kind === 'form' && isOpen(row.variant)).length
  const part = partOf(filter, open)
  return (
    <>
      <div class="tabs">
        <Parts part={part} counts={{proposals: open, concepts: payload.concepts.length}} />
        <GlossaryButtons
          payload={payload}
          onAdd={() => ask({kind: 'add', cells: {}})}
          onUndo={() => void desk.undo()}
        />
      </div>
      {part === 'proposals' ? (
        <NamesList payload={payload} rows={names} desk={desk} onAsk={ask} />
      ) : (
        <ConceptsList payload={payload} concept={filter['concept'] ?? null} onAsk={ask} />
      )}
      {question === null ? null : (
        <TermsDialogs question={question} payload={payload} desk={desk} onClose={() => ask(null)} />
      )}
    </>
  )
}

/** Proposals come first, unless the address says otherwise or there are none. */
function partOf(filter: RouteFilter, open: number): Part {
  if (filter['concept'] !== undefined || filter['show'] === 'concepts') return 'concepts'
  return filter['show'] === 'proposals' || open > 0 ? 'proposals' : 'concepts'
}

function Parts({part, counts}: {part: Part; counts: Readonly<Record<Part, number>>}): VNode {
  const {t, number} = useWords()
  return (
    <nav aria-label={t('page.terms.parts')}>
      {(['proposals', 'concepts'] as const).map((name) => (
        <a
          key={name}
          href={formatRoute({view: 'terms', filter: {show: name}})}
          aria-current={part === name ? 'true' : undefined}
        >
          {t(`page.terms.${name}`)} <span class="figure">{number(counts[name])}</span>
        </a>
      ))}
    </nav>
  )
}

interface GlossaryButtonsProps {
  readonly payload: TermsPayload
  onAdd(): void
  onUndo(): void
}

/** Adds a concept, takes the last change back; says why where nothing can be added. */
function GlossaryButtons({payload, onAdd, onUndo}: GlossaryButtonsProps): VNode | null {
  const {t} = useWords()
  const isReadOnly = useMode() === 'read-only'
  const canAdd = !isReadOnly && takesConcepts(payload)
  useKeys([
    ...(isReadOnly ? [] : [{keys: ['z', 'Mod+z'], label: 'page.terms.key.undo', run: onUndo}]),
    ...(canAdd ? [{keys: ['n'], label: 'page.terms.key.new', run: onAdd}] : []),
  ])
  if (isReadOnly) return null
  return (
    <span class="row-acts">
      {canAdd ? (
        <button type="button" onClick={onAdd}>
          {t('page.terms.add')}
        </button>
      ) : (
        <span class="quiet">{t('page.terms.no-file')}</span>
      )}
      <button type="button" disabled={payload.canUndo === false} onClick={onUndo}>
        {t('page.terms.undo')}
      </button>
    </span>
  )
}
