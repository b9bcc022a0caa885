/** What the command line gets from outside; tests give their own. */
export interface World {
  /** The arguments behind the program's name. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: AsyncIterable<Uint8Array>
  /** Resolves when the reader is ready for more. */
  out(text: string | Uint8Array): Promise<void>
  err(text: string): Promise<void>
  /** Is a person looking at it? Colour, progress and bidi isolates only then. */
  readonly isTty: {readonly out: boolean; readonly err: boolean}
  /** The time of day, for dates that go into files. */
  readonly now?: () => Date
  /** Hands on each key that is pressed, Ctrl-C too, until what comes back is called; nothing where no person sits. */
  readonly keys?: (onKey: (key: string) => void) => () => void
  /** From now on Ctrl-C aborts this signal instead of ending the program, once; a second one ends it. */
  readonly interruption?: () => AbortSignal
  /** The same for a system that asks the program to end. */
  readonly termination?: () => AbortSignal
}
