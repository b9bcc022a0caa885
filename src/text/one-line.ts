/** Text on one line: white space with a line end in it becomes a blank. */
export function oneLine(text: string): string {
  // A run of white space, looked at once.
  return text.replace(/\s+/gu, (run) => (/[\r\n\u0085\u2028\u2029]/u.test(run) ? ' ' : run))
}
