import type {Session} from './session.ts'

/** What the action of a command gets: its operands and its options by name. */
export type Action = (session: Session, operands: readonly string[], options: Options) => Promise<void>

/** Option values as commander gives them. */
export type Options = Readonly<Record<string, string | boolean | string[] | undefined>>
