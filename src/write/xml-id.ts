// What may stand in an id (XML 1.0, production 4a, without the colon); the first unit may be no digit, mark, hyphen or stop.
const nameUnit =
  /[A-Za-z0-9_.\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD-]/u
const startUnit =
  /[A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/u

/**
 * An id as XML takes it: a unit that may not stand there becomes `_xHHHH_`, and so does a `_` that would be read as the
 * beginning of one. `plainId` in `read/tbx-values.ts` reads it.
 *
 * @example xmlId('2030-agenda') // '_x0032_030-agenda'
 */
export function xmlId(id: string): string {
  let name = ''
  for (let at = 0; at < id.length; at++) {
    const unit = id[at]
    const isSafe = (at === 0 ? startUnit : nameUnit).test(unit) && !/^_x[\dA-Fa-f]{4}_/u.test(id.slice(at, at + 7))
    name += isSafe ? unit : `_x${id.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}_`
  }
  return name
}
