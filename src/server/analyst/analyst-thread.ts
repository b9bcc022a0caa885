import {parentPort, workerData} from 'node:worker_threads'
import type {AnalystSettings} from '../ports.ts'
import {createAnalyst} from './analyst.ts'
import {type Call, type Message, toPlain} from './calls.ts'

/** The thread of an Analyst: answers calls one by one as they are done, and passes on what it tells. */
function serve(port: NonNullable<typeof parentPort>, settings: AnalystSettings): void {
  const analyst = createAnalyst(settings)
  const post = (message: Message): void => port.postMessage(message)
  const mistake = (error: unknown): void => post({kind: 'mistake', error: toPlain(error)})
  analyst.on((event) => {
    if (event.kind !== 'project') return post({kind: 'event', event})
    // First what is new, then that it is.
    analyst.project().then((project) => {
      post({kind: 'project', project})
      post({kind: 'event', event})
    }, mistake)
  })
  analyst.onMistake(mistake)
  port.on('message', ({id, method, args}: Call) => {
    const answer = analyst[method] as (...args: readonly unknown[]) => Promise<unknown>
    answer(...args).then(
      (value) => post({kind: 'answer', id, value}),
      (error: unknown) => post({kind: 'failure', id, error: toPlain(error)}),
    )
  })
}

if (parentPort !== null) serve(parentPort, workerData as AnalystSettings)
