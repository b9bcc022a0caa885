import {join} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import {checkProblems, type KnownCheck} from './check-schema.ts'
import {type Config, configKeys, configSchema} from './config-schema.ts'
import {readBytes} from './files.ts'
import {readYaml, schemaProblems, type YamlSource} from './yaml-source.ts'

const configName = 'muqabala.yaml'

/**
 * The configuration of a workspace; the defaults where it has no `muqabala.yaml`.
 *
 * @param checks those there are, to know a mistyped one or an option of none
 * @throws InputError with one problem for each mistake, its line, and what was probably meant
 */
export async function loadConfig(folder: string, checks: readonly KnownCheck[]): Promise<Config> {
  const bytes = await readBytes(join(folder, configName), {optional: true})
  if (bytes === null) return configSchema.parse({})
  const source = readYaml(bytes, configName)
  const checked = configSchema.safeParse(source.value)
  const problems = checked.success
    ? problemsOfChecks(checked.data, checks, source)
    : checked.error.issues.flatMap((issue) => schemaProblems(issue, source, configKeys))
  if (!checked.success || problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
  return checked.data
}

function problemsOfChecks(config: Config, known: readonly KnownCheck[], source: YamlSource): InputProblem[] {
  return [
    ...checkProblems(config.checks, known, {at: ['checks'], source}),
    ...config.overrides.flatMap(({checks}, index) =>
      checkProblems(checks, known, {at: ['overrides', String(index), 'checks'], source}),
    ),
  ]
}
