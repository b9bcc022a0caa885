/** The system's code (ENOENT, EACCES, ENOSPC …). What has none is our own mistake and goes on as it is. */
export function causeOf(error: unknown): string {
  const cause = codeOf(error)
  if (cause !== null) return cause
  throw error
}

/** The same; null for what is no error of the system. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && 'syscall' in error ? String(error.code) : null
}
