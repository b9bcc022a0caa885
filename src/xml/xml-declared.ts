/**
 * The encoding that an XML declaration names (XML 1.0, section 4.3.3); null where there is none.
 *
 * @param head the first bytes of the file as Latin letters
 */
export function xmlDeclared(head: string): string | null {
  // <?xml version="1.0" encoding="windows-1256"?>
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? null
}
