import {countGlossary} from '../../lint/count-glossary.ts'
import {glossaryStatsList} from '../../report/glossary-stats.ts'
import type {Action} from '../action.ts'
import {loadInputs, measureCorpus} from './glossary-inputs.ts'
import {brokenProblems} from './glossary-output.ts'

/** `muqabala glossary stats`: a glossary in numbers, and what texts say of it. */
export const glossaryStats: Action = async (session, named, options) => {
  const {files} = await loadInputs(session, named, options)
  await session.complain(brokenProblems(files))
  const texts = await measureCorpus(session, options, files)
  const stats = countGlossary(files, texts?.measure ?? null)
  const {wording, paint, world} = session
  const how = {wording, paint, isolation: world.isTty.out ? ('isolated' as const) : ('bare' as const)}
  if (options.format === 'json') await session.world.out(`${JSON.stringify({version: 1, ...stats}, null, 1)}\n`)
  else if (files.length > 0) await session.world.out(glossaryStatsList(stats, how))
}
