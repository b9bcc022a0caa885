import {describe, expect, test} from 'vitest'
import {normalize} from '../../src/normalize/normalize.ts'
import {analyse, check, prepare} from '../../src/pipeline.ts'
import {lintGlossary} from '../../src/lint/lint-glossary.ts'
import {loadGlossary, loadGlossaryFiles} from '../../src/workspace/load-glossary.ts'
import {document} from '../build.ts'

const root = new URL('../../', import.meta.url).pathname
const {concepts, problems} = await loadGlossary(root, ['glossary'])
const context = prepare(concepts)

function brought(text: string): string {
  const one = document(text)
  return normalize(one, check([], [analyse(one, context)], context)).text
}

describe('the glossary of this repository', () => {
  test('is without fault', () => {
    expect(problems).toEqual([])
    expect(concepts.length).toBeGreaterThanOrEqual(150)
  })

  test('lints clean, but for notes', async () => {
    const {files} = await loadGlossaryFiles(root, ['glossary'])
    expect(lintGlossary(files).filter(({level}) => level !== 'note')).toEqual([])
  })

  test('every self-test holds: the wrong side becomes the right one, and that stays', () => {
    const specs = concepts.flatMap((concept) => concept.specs.map((spec) => spec.split('>')))
    expect(specs.length).toBeGreaterThan(100)
    const failed = specs.flatMap(([wrong, right]) => [
      ...(brought(wrong) === right ? [] : [`${wrong} > ${brought(wrong)}, not ${right}`]),
      ...(brought(right) === right ? [] : [`${right} > ${brought(right)}`]),
    ])
    expect(failed).toEqual([])
  })

  test('house forms are left as they are', () => {
    const changed = concepts.flatMap(({terms}) =>
      terms.filter(({status, text}) => status === 'preferred' && brought(`قال ${text} هنا`) !== `قال ${text} هنا`),
    )
    expect(changed).toEqual([])
  })
})
