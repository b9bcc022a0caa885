import {basename, dirname, extname, relative, resolve, sep} from 'node:path'
import {InputError, type InputProblem} from '../errors.ts'
import {prepareProfile, profileFrom, profileNamed, profileNames} from '../spelling/bundled-profiles.ts'
import type {CompiledProfile} from '../spelling/compile-profile.ts'
import type {ProfileProblem, SpellingProfile} from '../spelling/profile.ts'
import {readBytes} from './files.ts'
import {profileKeys, profileSchema, toProfileFile} from './profile-schema.ts'
import {invalidValue, lineOf, readYaml, schemaProblems, unknownKey, type YamlSource} from './yaml-source.ts'

/** Where a profile is looked for, and how messages name files. */
interface From {
  /** Folder that a file's path starts from. */
  readonly folder: string
  /** Folder that messages name files from. */
  readonly shownFrom: string
  /** The files that extend it, to see a circle. */
  readonly chain: readonly string[]
}

/**
 * A spelling profile: a bundled one by its name, or a user's file, with the profiles it extends.
 *
 * @param named `levant`, or a path that ends in .yaml or .yml
 * @param folder what a path starts from
 * @throws InputError `profile-unknown`, `profile-loop`, or what is wrong in the file, with its line
 */
export async function loadProfile(named: string, folder: string): Promise<CompiledProfile> {
  return prepareProfile(await findProfile(named, {folder, shownFrom: folder, chain: []}))
}

async function findProfile(named: string, from: From): Promise<SpellingProfile> {
  const bundled = profileNamed(named)
  if (bundled !== null) return bundled
  if (!/\.ya?ml$/iu.test(named)) {
    throw new InputError('profile-unknown', {args: {name: named, known: profileNames.join(', ')}})
  }
  const full = resolve(from.folder, named)
  const path = relative(from.shownFrom, full).replaceAll(sep, '/')
  if (from.chain.includes(full)) throw new InputError('profile-loop', {path})
  return readProfile(full, path, from)
}

async function readProfile(full: string, path: string, {shownFrom, chain}: From): Promise<SpellingProfile> {
  const bytes = await readBytes(full).catch((error: unknown) => {
    throw error instanceof InputError ? new InputError(error.problems[0].code, {...error.problems[0], path}) : error
  })
  const source = readYaml(bytes, path)
  const checked = profileSchema.safeParse(source.value)
  if (!checked.success) {
    throwProblems(checked.error.issues.flatMap((issue) => schemaProblems(issue, source, profileKeys)))
  }
  const {data} = checked as Extract<typeof checked, {success: true}>
  const next: From = {folder: dirname(full), shownFrom, chain: [...chain, full]}
  const base = data.extends === undefined ? null : await findProfile(data.extends, next).catch(atKey(source))
  const name = basename(full, extname(full))
  const {profile, problems} = profileFrom(name, toProfileFile(data), base)
  if (problems.length > 0) throwProblems(problems.map((problem) => toProblem(problem, source)))
  return profile
}

/** A profile that is not there is said at the line that names it. */
function atKey(source: YamlSource): (error: unknown) => never {
  return (error) => {
    const isUnknown = error instanceof InputError && error.problems[0].path === undefined
    if (!isUnknown) throw error
    const [problem] = error.problems
    throw new InputError(problem.code, {...problem, path: source.path, line: lineOf(['extends'], source)})
  }
}

function throwProblems(problems: readonly InputProblem[]): never {
  throw new InputError(problems[0].code, problems[0], problems.slice(1))
}

function toProblem({kind, rule, value, known}: ProfileProblem, source: YamlSource): InputProblem {
  const path = ['rules', rule]
  if (kind === 'unknown-rule') return unknownKey(path, known, source)
  if (kind === 'bad-value') return invalidValue(path, known.join(', '), source)
  const code = kind === 'plain-letter' ? 'profile-plain-letter' : 'profile-spelling-twice'
  return {code, path: source.path, line: lineOf(path, source), args: {rule, value}}
}
