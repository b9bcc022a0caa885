/** UTF-16 units that are written at once. */
const size = 65_536

/** Parts of a file, joined to pieces that are worth writing: a text of half a gigabyte is more than V8 holds in one string. */
export async function* inPieces(parts: Iterable<string> | AsyncIterable<string>): AsyncIterable<string> {
  let waiting: string[] = []
  let length = 0
  for await (const part of parts) {
    waiting.push(part)
    length += part.length
    if (length < size) continue
    yield waiting.join('')
    waiting = []
    length = 0
  }
  if (length > 0) yield waiting.join('')
}
