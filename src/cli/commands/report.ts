import {resolve} from 'node:path'
import {checks} from '../../check/checks.ts'
import {InputError} from '../../errors.ts'
import {createPayload} from '../../report/payload.ts'
import {createWording} from '../../report/wording.ts'
import {saveFile} from '../../workspace/files.ts'
import {addComparison, loadEarlier, sayComparison} from '../compare-option.ts'
import {findFindings} from '../find-findings.ts'
import {gather} from '../gather.ts'
import {reportFormats} from '../report-formats.ts'
import {startRun} from '../start-run.ts'
import {shownPath} from '../load-text.ts'
import type {Action} from '../action.ts'

/** What is written when nobody asks for another. */
const usual: readonly string[] = ['html', 'xlsx', 'markdown', 'json']

/** `muqabala report`: `report.html` and the other formats that are asked for; with `--app` a folder of pages instead. */
export const report: Action = async (session, files, options) => {
  if (typeof options.app === 'string') {
    if (files.length > 0) throw new InputError('app-files')
    const {reportApp} = await import('./report-app.ts')
    return reportApp(session, options.app, options)
  }
  const run = await startRun(session, options)
  const earlier = await loadEarlier(session, options)
  const gathered = await gather(session, run, {files, options})
  const {findings} = await findFindings(session, run, {gathered, options})
  const {pairs: aligned, texts, bilingual} = gathered
  const pairs = [...aligned, ...bilingual.map(({pair}) => pair)]
  const {concepts} = run.context
  const payload = addComparison(createPayload({pairs, texts, concepts, checks, findings}), earlier)
  const folder = resolve(session.world.cwd, typeof options.out === 'string' ? options.out : run.root)
  const wording = createWording(session.wording.lang)
  const asked = (options.format as string[] | undefined) ?? usual
  for (const format of reportFormats.filter(({name}) => asked.includes(name))) {
    const path = resolve(folder, `report${format.ending}`)
    await saveFile(path, await format.make({payload, wording}))
    await session.world.out(`${session.wording.say('report.written', {path: shownPath(session, path)})}\n`)
  }
  await sayComparison(session, payload)
}
