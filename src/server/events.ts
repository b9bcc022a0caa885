import type {PageEvent} from '../page-requests.ts'

/** Pages that listen. */
export interface EventStreams {
  /** @returns null where too many are open */
  open(): ReadableStream<Uint8Array> | null
  send(event: PageEvent): void
  close(): void
}

/** How many pages may listen, and how often they hear that the server is there, in milliseconds. */
interface StreamOptions {
  readonly most?: number
  readonly every?: number
}

/** Messages that a page has not taken yet: one that sleeps is let go, and asks again when it wakes. */
const mostWaiting = 1000

/** Server-sent events for every page that is open. */
export function createEvents({most = 256, every = 15_000}: StreamOptions = {}): EventStreams {
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>()
  const encoder = new TextEncoder()
  const drop = (page: ReadableStreamDefaultController<Uint8Array>): void => {
    if (open.delete(page)) page.close()
  }
  const send = (text: string): void => {
    const bytes = encoder.encode(text)
    for (const page of open) {
      if ((page.desiredSize ?? 0) <= 0) drop(page)
      else page.enqueue(bytes)
    }
  }
  const timer = setInterval(() => send(':\n\n'), every)
  timer.unref()
  return {
    open() {
      if (open.size >= most) return null
      let own: ReadableStreamDefaultController<Uint8Array> | null = null
      return new ReadableStream<Uint8Array>(
        {
          start(page) {
            own = page
            open.add(page)
            page.enqueue(encoder.encode('retry: 2000\n\n'))
          },
          cancel() {
            if (own !== null) open.delete(own)
          },
        },
        {highWaterMark: mostWaiting},
      )
    },
    send: (event) => send(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(timer)
      for (const page of open) drop(page)
    },
  }
}
