/** A place of the page, as its address has it behind `#`. */
export type Route =
  | {readonly view: 'dashboard'}
  /** `row`: position of a link in its record, to be opened. */
  | {readonly view: 'align'; readonly path: string; readonly row: number | null}
  | {readonly view: 'terms'; readonly filter: RouteFilter}
  | {readonly view: 'spelling'; readonly filter: RouteFilter}
  | {readonly view: 'findings'; readonly filter: RouteFilter}

/** What a view is narrowed to; each view names its own, e.g. `rule`, `document`, `concept`, `level`, `find`. */
export type RouteFilter = Readonly<Record<string, string>>

export type ViewName = Route['view']

const filtered = ['terms', 'spelling', 'findings'] as const

/**
 * The route of an address; the dashboard where it is none of the page.
 *
 * @example parseRoute('#/align/aligned/notes.json?row=12') // {view: 'align', path: 'aligned/notes.json', row: 12}
 */
export function parseRoute(hash: string): Route {
  const address = hash.startsWith('#') ? hash.slice(1) : hash
  const mark = address.indexOf('?')
  const steps = (mark === -1 ? address : address.slice(0, mark)).split('/').slice(1).map(decode)
  const values = new URLSearchParams(mark === -1 ? '' : address.slice(mark + 1))
  const [view, ...rest] = steps
  if (view === 'align' && rest.join('/') !== '') return {view, path: rest.join('/'), row: rowOf(values.get('row'))}
  const found = filtered.find((name) => name === view)
  if (found === undefined || rest.length > 0) return {view: 'dashboard'}
  return {view: found, filter: Object.fromEntries([...values].filter(([, value]) => value !== ''))}
}

/** The address of a route, with `#`. */
export function formatRoute(route: Route): string {
  if (route.view === 'dashboard') return '#/'
  if (route.view === 'align') {
    const path = route.path.split('/').map(encodeURIComponent).join('/')
    return `#/align/${path}${route.row === null ? '' : `?row=${route.row}`}`
  }
  const values = new URLSearchParams(Object.entries(route.filter).filter(([, value]) => value !== '')).toString()
  return `#/${route.view}${values === '' ? '' : `?${values}`}`
}

function rowOf(value: string | null): number | null {
  return value !== null && /^\d{1,9}$/u.test(value) ? Number(value) : null
}

/** A step that somebody typed may be no valid escape; then it stands for itself. */
function decode(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
