/** A place of a file as SARIF writes it: a reference of RFC 3986, its letters in percent signs; relative to the root of the sources. */
export function fileUri(path: string): {uri: string; uriBaseId?: string} {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? {uri: `file://${uri}`} : {uri, uriBaseId: '%SRCROOT%'}
}
