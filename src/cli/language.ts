import type {Lang} from '../model.ts'

/** `--lang` among the arguments; null when it is not there, or not one of the two (the option itself complains). */
export function languageOption(argv: readonly string[]): Lang | null {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  if (at < 0) return null
  const value = argv[at].includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  return value === 'ar' || value === 'en' ? value : null
}

/** The language of the environment, as POSIX orders its variables: Arabic where it says Arabic, else English. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env.MUQABALA_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || env.LANGUAGE || ''
  return /^ar(?:$|[_.@:-])/iu.test(locale) ? 'ar' : 'en'
}
