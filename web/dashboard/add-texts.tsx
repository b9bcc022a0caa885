import type {RefObject, VNode} from 'preact'
import {useEffect, useLayoutEffect, useRef, useState} from 'preact/hooks'
import {Dialog} from '../parts/dialog.tsx'
import {useActions} from '../use-store.ts'
import {useWords} from '../use-words.ts'
import {completeLangs, guessFileLang} from './guess-file-lang.ts'
import {faultOfTexts, fileNameOf, type NewText, newTexts} from './new-texts.ts'
import {TextRow} from './text-row.tsx'

/** Asks which file is which before they become texts of the workspace. */
export function AddTexts({files, onClose}: {files: readonly File[]; onClose(): void}): VNode {
  const {t} = useWords()
  const [texts, setTexts] = useGuessedTexts(files)
  const {isBusy, add} = useAdd(texts, {setTexts, onClose})
  const fault = faultOfTexts(texts)
  const isReady = texts.length > 0 && fault === null && texts.every(({lang}) => lang !== null)
  const button = useFirstFocus(isReady)
  return (
    <Dialog
      title={t('page.dashboard.add-title')}
      onClose={onClose}
      isWide
      actions={
        <>
          <button type="button" onClick={onClose}>
            {t('page.frame.cancel')}
          </button>
          <button ref={button} type="button" class="primary" disabled={!isReady || isBusy} onClick={() => void add()}>
            {t(
              isBusy
                ? 'page.dashboard.adding'
                : texts.length > 1
                  ? 'page.dashboard.add-go'
                  : 'page.dashboard.add-go-one',
            )}
          </button>
        </>
      }
    >
      <Texts texts={texts} onChange={setTexts} />
      <p class="level-error" role="status">
        {fault === null ? '' : t(fault)}
      </p>
    </Dialog>
  )
}

/** Enter is enough where every guess is right: the button has the focus as soon as it can be pressed, once. */
function useFirstFocus(isReady: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const isGiven = useRef(false)
  useLayoutEffect(() => {
    if (!isReady || isGiven.current) return
    isGiven.current = true
    button.current?.focus()
  }, [isReady])
  return button
}

function Texts({texts, onChange}: {texts: readonly NewText[]; onChange(texts: NewText[]): void}): VNode {
  const {t} = useWords()
  const isPair = texts.length <= 2
  const change = (at: number, part: Partial<NewText>): void =>
    onChange(texts.map((text, other) => (other === at ? {...text, ...part} : text)))
  return (
    <>
      {texts.length === 1 ? <p>{t('page.dashboard.add-one')}</p> : null}
      {isPair ? null : <p>{t('page.dashboard.add-many')}</p>}
      <ul class="new-texts">
        {texts.map((text, at) => (
          <TextRow key={at} text={text} hasName={!isPair} onChange={(part) => change(at, part)} />
        ))}
      </ul>
      {isPair ? (
        <label class="pair-name">
          {t('page.dashboard.add-name')}
          <input
            dir="auto"
            value={texts[0]?.stem ?? ''}
            onInput={(event) => {
              const stem = event.currentTarget.value
              onChange(texts.map((text) => ({...text, stem})))
            }}
          />
        </label>
      ) : null}
    </>
  )
}

/** The files with their languages guessed. */
function useGuessedTexts(files: readonly File[]): [readonly NewText[], (texts: readonly NewText[]) => void] {
  const [texts, setTexts] = useState<readonly NewText[]>([])
  useEffect(() => {
    let isGone = false
    void Promise.all(files.map(guessFileLang)).then((guesses) => {
      if (!isGone) setTexts(newTexts(files, completeLangs(guesses)))
    })
    return () => {
      isGone = true
    }
  }, [files])
  return [texts, setTexts]
}

interface AddParts {
  setTexts(texts: readonly NewText[]): void
  onClose(): void
}

function useAdd(
  texts: readonly NewText[],
  {setTexts, onClose}: AddParts,
): {readonly isBusy: boolean; add(): Promise<void>} {
  const store = useActions()
  const {t} = useWords()
  const [isBusy, setBusy] = useState(false)
  const add = async (): Promise<void> => {
    setBusy(true)
    const left = [...texts]
    const paths: string[] = []
    while (left.length > 0) {
      const {lang, file} = left[0]
      const answer = await store.source.addText({lang: lang ?? 'ar', name: fileNameOf(left[0]), file})
      const added = store.take(answer)
      if (added === null) break
      paths.push(added.path)
      left.shift()
    }
    setBusy(false)
    store.awaitPairs(paths)
    void store.reload('project')
    // What is added already is not asked for again.
    if (left.length > 0) return setTexts(left)
    store.toast(t(texts.length > 1 ? 'page.dashboard.added' : 'page.dashboard.added-one', {name: texts[0].stem}))
    onClose()
  }
  return {isBusy, add}
}
