import {useEffect, useState} from 'preact/hooks'
import {formatRoute, parseRoute, type Route} from './routes.ts'

/** Where the page is; follows the address. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const follow = (): void => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return parseRoute(hash)
}

/** Goes there; `isQuiet` without a step in the history, e.g. for filters. */
export function goTo(route: Route, isQuiet = false): void {
  const hash = formatRoute(route)
  if (!isQuiet) location.hash = hash
  else {
    history.replaceState(null, '', hash)
    dispatchEvent(new HashChangeEvent('hashchange'))
  }
}
