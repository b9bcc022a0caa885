/** Characters that XML 1.0 cannot hold, written or escaped. */
// Control characters but TAB, LF and CR; lone surrogates; U+FFFE and U+FFFF.
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** Text for an XML element or attribute. What XML 1.0 cannot hold becomes U+FFFD, visibly. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"\r]/gu, (mark) => escapes[mark])
}

/** Text for a CDATA section: only its end cannot stand in it, and is cut in two. */
export function escapeCdata(text: string): string {
  return text.replace(forbidden, '\uFFFD').replaceAll(']]>', ']]]]><![CDATA[>')
}
