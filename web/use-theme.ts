import {useEffect, useState} from 'preact/hooks'
import {keepPreference, readPreference} from './preferences.ts'

export type Theme = 'system' | 'light' | 'dark'
export const themes: readonly Theme[] = ['system', 'light', 'dark']

/** The look: as the system has it, until its reader chooses. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => themes.find((name) => name === readPreference('theme')) ?? 'system')
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  const choose = (chosen: Theme): void => {
    keepPreference('theme', chosen)
    setTheme(chosen)
  }
  return [theme, choose]
}
