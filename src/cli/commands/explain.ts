import type {Check, CheckOption, Example} from '../../check/check.ts'
import {checks} from '../../check/checks.ts'
import {InputError, type InputProblem} from '../../errors.ts'
import {isolate} from '../../report/wording.ts'
import {nearest} from '../../text/nearest.ts'
import type {Action} from '../action.ts'
import type {Session} from '../session.ts'

/** `muqabala explain`: every check in a line each, or what those named look at, their options and their examples. */
export const explain: Action = async (session, ids) => {
  refuseUnknown(ids)
  const named = checks.filter(({id}) => ids.includes(id))
  const pages = named.map((check) => page(check, session))
  await session.world.out(ids.length === 0 ? list(session) : pages.join('\n'))
}

/** @throws InputError `check-unknown`, `check-mistyped` with one problem for each */
function refuseUnknown(ids: readonly string[]): void {
  const known = checks.map(({id}) => id)
  const problems = ids
    .filter((id) => !known.includes(id))
    .map((id): InputProblem => {
      const meant = nearest(id, known)
      return {code: meant === null ? 'check-unknown' : 'check-mistyped', args: {id, meant: meant ?? ''}}
    })
  if (problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
}

function list({wording, paint}: Session): string {
  const families = [...new Set(checks.map(({family}) => family))]
  const parts = families.map((family) => {
    const lines = checks
      .filter((check) => check.family === family)
      .map(({id, level, isOptional}) => {
        const off = isOptional === true ? ` (${wording.say('explain.off')})` : ''
        const shown = `${wording.say(`level.${level}`)}${off}`
        return `  ${id}: ${wording.say(`check.${id}.title`)} ${paint(`[${shown}]`, 'quiet')}`
      })
    return [paint(wording.say(`checks-page.family.${family}`), 'strong'), ...lines, ''].join('\n')
  })
  return `${parts.join('\n')}\n${wording.say('explain.more')}\n`
}

function page(check: Check, session: Session): string {
  const {wording, paint} = session
  const {id, level, isOptional, options = {}, examples} = check
  const {say} = wording
  const optional = isOptional === true ? ` ${say('checks-page.optional')}` : ''
  return [
    `${paint(id, 'strong')}: ${say(`check.${id}.title`)}`,
    say(`check.${id}.about`),
    `${say('checks-page.level', {level: say(`level.${level}`)})}${optional}`,
    ...Object.entries(options).map(([name, option]) => `  ${name}: ${optionLine({id, name, option}, wording)}`),
    say('checks-page.reported'),
    ...examples.reported.flatMap((example) => exampleLines(example, session)),
    say('checks-page.silent'),
    ...examples.silent.flatMap((example) => exampleLines(example, session)),
    '',
  ].join('\n')
}

function optionLine(of: {id: string; name: string; option: CheckOption}, {say}: Session['wording']): string {
  const {id, name, option} = of
  const value = Array.isArray(option.default) ? option.default.join(', ') : String(option.default)
  return `${say(`check.${id}.options.${name}`)} ${say('explain.default', {value})}`
}

/** Each side on lines of its own, so that no terminal mixes them. */
function exampleLines({ar, en, fixed}: Example, {wording, world}: Session): string[] {
  const shown = (line: string): string => isolate(line, world.isTty.out ? 'isolated' : 'bare')
  const sides = [ar, en].flatMap((side) => (side === undefined ? [] : side.split('\n')))
  const arrow = wording.lang === 'ar' ? '\u2190' : '\u2192'
  return [
    ...sides.map((line, at) => `${at === 0 ? '  \u2022 ' : '    '}${shown(line)}`),
    ...(fixed === undefined ? [] : fixed.split('\n').map((line) => `    ${arrow} ${shown(line)}`)),
  ]
}
