/** The header that makes a browser save an answer under a name, which may be of any letters. */
export function contentDisposition(name: string): string {
  // Old browsers read the first, all others the second.
  const plain = name.replace(/[^A-Za-z0-9._-]/gu, '_')
  const encoded = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '_')).replace(
    /['()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
