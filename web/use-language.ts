import {useLayoutEffect, useState} from 'preact/hooks'
import type {Lang} from '../src/model.ts'
import {keepPreference, readPreference} from './preferences.ts'

/** The language of the page: its reader's choice, that of the project, that of the page as it came. */
export function useLanguage(ofProject: Lang | null): [Lang, (lang: Lang) => void] {
  const [chosen, setChosen] = useState<Lang | null>(storedLanguage)
  const [atFirst] = useState<Lang>(() => (document.documentElement.lang === 'ar' ? 'ar' : 'en'))
  const lang = chosen ?? ofProject ?? atFirst
  useLayoutEffect(() => {
    document.documentElement.lang = lang
    document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr'
  }, [lang])
  const choose = (to: Lang): void => {
    keepPreference('lang', to)
    // An address that asks for another language has been obeyed.
    if (location.search !== '') history.replaceState(null, '', location.pathname + location.hash)
    setChosen(to)
  }
  return [lang, choose]
}

/** The language that the address asks for, e.g. `?lang=ar`, or that was chosen before; null where none was. */
function storedLanguage(): Lang | null {
  const stored = new URLSearchParams(location.search).get('lang') ?? readPreference('lang')
  return stored === 'ar' || stored === 'en' ? stored : null
}
