import type {VNode} from 'preact'
import {useMemo} from 'preact/hooks'
import type {PairPayload} from '../../src/page-model.ts'
import {figuresOf} from '../../src/review/figures.ts'
import {UserText} from '../parts/user-text.tsx'
import {useMode} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import type {Runs} from './align-commands.ts'
import type {RowChoice} from './use-row-choice.ts'
import {rowFilters} from './row-filters.ts'

interface AlignBarProps {
  readonly pair: PairPayload
  readonly choice: RowChoice
  /** Rows that were found, and rows that are shown. */
  readonly hits: number
  readonly shown: number
  readonly runs: Runs
  readonly isWriting: boolean
}

/** Above the rows: which pair, how far, what is shown, and what concerns all of it. */
export function AlignBar(props: AlignBarProps): VNode {
  const {pair, runs, isWriting} = props
  const {t} = useWords()
  return (
    <div class="align-bar">
      <h1 class="align-title">
        <UserText text={pair.record.name} />
      </h1>
      <Progress pair={pair} />
      <ChoiceOfRows {...props} />
      <div class="align-steps">
        <button
          type="button"
          class="plain"
          onClick={runs['next-doubtful']}
          disabled={props.choice.counts.doubtful === 0}
        >
          {t('page.align.next-doubtful')}
        </button>
        {isWriting ? <Steps {...props} /> : <span class="quiet">{t('page.align.read-only')}</span>}
      </div>
    </div>
  )
}

function Progress({pair}: {pair: PairPayload}): VNode {
  const {t, number} = useWords()
  const {all, decided, doubtful} = useMemo(() => figuresOf(pair.record), [pair.record])
  const text = t('page.align.progress', {count: all, decided: number(decided), all: number(all)})
  return (
    <div class="align-progress figures">
      <progress class="align-meter" max={Math.max(1, all)} value={decided} aria-label={text} />
      <span>{text}</span>
      <span class={doubtful > 0 ? 'align-doubtful' : 'quiet'}>{t('page.align.doubtful-left', {count: doubtful})}</span>
    </div>
  )
}

function ChoiceOfRows({choice, hits, shown}: AlignBarProps): VNode {
  const {t, number} = useWords()
  return (
    <div class="align-choice">
      <label>
        <span class="quiet">{t('page.align.show')}</span>{' '}
        <select
          value={choice.filter}
          onChange={(event) => {
            const filter = rowFilters.find((name) => name === event.currentTarget.value)
            if (filter !== undefined) choice.setFilter(filter)
          }}
        >
          {rowFilters.map((name) => (
            <option key={name} value={name}>
              {t(`page.align.filter.${name}`)} ({number(choice.counts[name])})
            </option>
          ))}
        </select>
      </label>
      {hits > 0 || choice.isOnlyFound ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={choice.isOnlyFound}
            onChange={(event) => choice.setOnlyFound(event.currentTarget.checked)}
          />
          {t('page.align.only-found')}
        </label>
      ) : null}
      <span class="unseen" role="status">
        {t('page.align.rows-shown', {count: shown})}
      </span>
    </div>
  )
}

function Steps({pair, runs}: AlignBarProps): VNode {
  const {t} = useWords()
  const mode = useMode()
  return (
    <>
      <button type="button" class="plain" onClick={runs.undo} disabled={!pair.canUndo}>
        {t('page.align.undo')}
      </button>
      <button type="button" class="plain" onClick={runs.redo} disabled={!pair.canRedo}>
        {t('page.align.redo')}
      </button>
      {mode === 'live' ? (
        <button type="button" class="plain" onClick={runs.realign}>
          {t('page.align.realign')}
        </button>
      ) : null}
    </>
  )
}
