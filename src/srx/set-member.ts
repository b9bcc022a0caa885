import type {CharSet} from './pattern-tree.ts'

/** Tells whether a code point is in a set. */
export type SetMember = (code: number) => boolean

/** The test for a set. It is asked once for each code point and set, so that it need not be fast. */
export function setMember(set: CharSet): SetMember {
  switch (set.kind) {
    case 'range':
      return (code) => code >= set.from && code <= set.to
    case 'property': {
      // One code point against one property: nothing to go back to.
      const form = new RegExp(`^\\p{${set.name}}$`, 'u')
      return (code) => form.test(String.fromCodePoint(code))
    }
    case 'not': {
      const isMember = setMember(set.of)
      return (code) => !isMember(code)
    }
    case 'any-of': {
      const members = set.of.map(setMember)
      return (code) => members.some((isMember) => isMember(code))
    }
    case 'all-of': {
      const members = set.of.map(setMember)
      return (code) => members.every((isMember) => isMember(code))
    }
    case 'any-case': {
      const isMember = setMember(set.of)
      return (code) => isMember(code) || casesOf(code).some(isMember)
    }
  }
}

/** The code points that differ from this one in case only (É, é); those that become several (ß, SS) are left out. */
function casesOf(code: number): number[] {
  const sign = String.fromCodePoint(code)
  const upper = sign.toUpperCase()
  const lower = sign.toLowerCase()
  return [upper, lower, upper.toLowerCase(), lower.toUpperCase()].flatMap((cased) => {
    const other = cased.codePointAt(0) ?? code
    return cased.length === (other > 0xffff ? 2 : 1) ? [other] : []
  })
}
