import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {BufferFinding, BufferFindings} from './buffer.ts'
import {carryFindings} from './carry-findings.ts'

/** What is known of a text at one of its versions. */
export interface Checked {
  readonly version: number
  readonly text: string
  readonly findings: readonly BufferFinding[]
}

/** Checks open texts, a while after the last key, one at a time; what is out of date before it is done is thrown away. */
export interface Checker {
  /**
   * @param when.delay milliseconds; a call before they are over takes the place of this one
   * @param when.withPair compare the text with its partner, too
   */
  schedule(uri: string, when: {readonly delay: number; readonly withPair: boolean}): void
  /** What is found in the text as it stands now; waits for it. null when it is not open, or none of ours. */
  latest(uri: string): Promise<Checked | null>
  forget(uri: string): void
}

/** What a checker works with. */
export interface CheckerPorts {
  textOf(uri: string): TextDocument | undefined
  /** null: it is none of ours. */
  check(text: TextDocument, withPair: boolean): Promise<BufferFindings | null>
  publish(uri: string, checked: Checked): void
  /** Something went wrong in our own code: the server goes on. */
  fail(error: unknown): void
}

interface Entry {
  timer: NodeJS.Timeout | null
  /** It was changed, or its surroundings were, since it was checked. */
  isDue: boolean
  withPair: boolean
  done: Checked | null
}

export function createChecker(ports: CheckerPorts): Checker {
  const entries = new Map<string, Entry>()
  let queue: Promise<void> = Promise.resolve()
  const enqueue = (uri: string): Promise<void> => {
    queue = queue.then(() => checkDue(uri, entries, ports)).catch(ports.fail)
    return queue
  }
  return {
    schedule(uri, {delay, withPair}) {
      const entry = entries.get(uri) ?? {timer: null, isDue: true, withPair, done: null}
      entries.set(uri, entry)
      if (entry.timer !== null) clearTimeout(entry.timer)
      entry.isDue = true
      entry.withPair ||= withPair
      entry.timer = setTimeout(() => void enqueue(uri), delay)
    },
    async latest(uri) {
      const entry = entries.get(uri)
      if (entry === undefined) return null
      if (entry.timer !== null) clearTimeout(entry.timer)
      await enqueue(uri)
      return entry.done
    },
    forget(uri) {
      const timer = entries.get(uri)?.timer ?? null
      if (timer !== null) clearTimeout(timer)
      entries.delete(uri)
    },
  }
}

async function checkDue(uri: string, entries: Map<string, Entry>, ports: CheckerPorts): Promise<void> {
  const entry = entries.get(uri)
  const document = ports.textOf(uri)
  if (entry === undefined || document === undefined || !entry.isDue) return
  const {withPair, done: before} = entry
  const {version} = document
  const text = document.getText()
  entry.isDue = false
  entry.withPair = false
  const result = await ports.check(document, withPair)
  // Changed or closed meanwhile: whoever did that has asked for another check.
  if (entries.get(uri) !== entry) return
  if (ports.textOf(uri)?.version !== version) {
    entry.withPair ||= withPair
    entry.isDue = true
    return
  }
  if (result === null) return
  const ofPair = result.isWhole ? [] : (before?.findings.filter(({isOfPair}) => isOfPair) ?? [])
  const carried = before === null ? [] : carryFindings(ofPair, before.text, text)
  entry.done = {version, text, findings: [...result.findings, ...carried]}
  ports.publish(uri, entry.done)
}
