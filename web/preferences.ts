/** What the reader chose for this browser. Where nothing can be kept (private windows), it counts until the page is closed. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`muqabala.${name}`)
  } catch {
    return null
  }
}

export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(`muqabala.${name}`, value)
  } catch {
    // Nothing is kept then: it was chosen all the same.
  }
}
