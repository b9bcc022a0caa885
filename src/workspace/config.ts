import {join} from 'node:path'
import {InputError} from '../errors.ts'
import {type Config, configKeys, configSchema} from './config-schema.ts'
import {readBytes} from './files.ts'
import {readYaml, schemaProblems, unknownKey} from './yaml-source.ts'

const configName = 'muqabala.yaml'

/**
 * The configuration of a workspace; the defaults where it has no `muqabala.yaml`.
 *
 * @param checks names of the checks there are, to know a mistyped one
 * @throws InputError with one problem for each mistake, its line, and what was probably meant
 */
export async function loadConfig(folder: string, checks: readonly string[]): Promise<Config> {
  const bytes = await readBytes(join(folder, configName), {optional: true})
  if (bytes === null) return configSchema.parse({})
  const source = readYaml(bytes, configName)
  const checked = configSchema.safeParse(source.value)
  const problems = checked.success
    ? Object.keys(checked.data.checks)
        .filter((name) => !checks.includes(name))
        .map((name) => unknownKey(['checks', name], checks, source))
    : checked.error.issues.flatMap((issue) => schemaProblems(issue, source, configKeys))
  if (!checked.success || problems.length > 0) throw new InputError(problems[0].code, problems[0], problems.slice(1))
  return checked.data
}
