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
  for (const name of counted) {
    const count = args[name]
    if (typeof count === 'number') values[name] = say(`count.${name}`, {count})
  }
  return values
}

/** Numbers that are said with what they count. */
const counted: readonly string[] = [
  'cells',
  'codes',
  'concepts',
  'cues',
  'deletions',
  'insertions',
  'keys',
  'lines',
  'links',
  'messages',
  'rows',
  'segments',
  'terms',
  'units',
]
