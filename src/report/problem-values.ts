import type {Wording} from './wording.ts'

/** The values of a problem as its sentence has them: causes and details that have words of their own are said in them. */
export function problemValues(
  args: Readonly<Record<string, string | number>>,
  {say, has}: Wording,
): Record<string, string | number> {
  const values = {...args}
  for (const name of ['cause', 'detail']) {
    const key = `${name}.${values[name]}`
    if (name in values && has(key)) values[name] = say(key)
  }
  return values
}
