import type {Session} from './session.ts'

/** The same session, which says nothing on stderr: for what was said already. */
export function quietSession(session: Session): Session {
  const silent = async (): Promise<void> => {}
  return {
    ...session,
    get wording() {
      return session.wording
    },
    get exitCode() {
      return session.exitCode
    },
    complain: silent,
    remark: silent,
    warn: silent,
    progress: silent,
    attempt: (part) => session.attempt(part),
  }
}
