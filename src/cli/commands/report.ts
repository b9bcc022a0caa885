import {resolve} from 'node:path'
import {check} from '../../pipeline.ts'
import {reportHtml} from '../../report/html.ts'
import {reportJson} from '../../report/json.ts'
import {reportMarkdown} from '../../report/markdown.ts'
import {createPayload} from '../../report/payload.ts'
import {createWording} from '../../report/wording.ts'
import {saveFile} from '../../workspace/files.ts'
import {gather} from '../gather.ts'
import {startRun} from '../start-run.ts'
import {shownPath} from '../load-text.ts'
import type {Action} from '../action.ts'

/** `muqabala report`: `report.html`, `report.md` and `report.json`. */
export const report: Action = async (session, files, options) => {
  const run = await startRun(session, options)
  const {pairs: aligned, texts, bilingual} = await gather(session, run, {files, options})
  const pairs = [...aligned, ...bilingual.map(({pair}) => pair)]
  const {concepts} = run.context
  const payload = createPayload({pairs, texts, concepts, findings: check(pairs, texts, run.context)})
  const folder = resolve(session.world.cwd, typeof options.out === 'string' ? options.out : run.root)
  const {lang} = session.wording
  const contents = {
    html: reportHtml(payload, lang),
    md: reportMarkdown(payload, createWording(lang)),
    json: reportJson(payload),
  }
  for (const [ending, content] of Object.entries(contents)) {
    const path = resolve(folder, `report.${ending}`)
    await saveFile(path, content)
    await session.world.out(`${session.wording.say('report.written', {path: shownPath(session, path)})}\n`)
  }
}
