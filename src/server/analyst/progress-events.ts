import type {Session} from '../../cli/session.ts'
import type {Said} from '../../page-model.ts'
import type {PageEvent} from '../../page-requests.ts'
import {sayBoth} from '../said.ts'

/** Milliseconds: a page cannot show more. */
const often = 100

/** Tells pages how far long work is. */
export interface Progress {
  readonly step: Session['progress']
  /** Work of which nobody knows how much is left. */
  say(doing: Said): void
  /** All of it is done. */
  done(): void
}

export function tellProgress(tell: (event: PageEvent) => void): Progress {
  let last = {doing: '', time: -Infinity}
  let doing: Said | null = null
  return {
    async step({at, all, name, doing: key}) {
      const now = performance.now()
      if (at >= all || (last.doing === key && now - last.time < often)) return
      last = {doing: key, time: now}
      doing = sayBoth(key, {at: at + 1, all, name})
      tell({kind: 'progress', doing, at, all})
    },
    say(said) {
      last = {doing: '', time: -Infinity}
      doing = said
      tell({kind: 'progress', doing, at: 0, all: 1})
    },
    done() {
      if (doing !== null) tell({kind: 'progress', doing, at: 0, all: 0})
      doing = null
    },
  }
}
