/** What the tests of `normalize` write and take back: Markdown, and plain text with a byte-order mark and CR LF. */
export const first = '# قمة\n\nقال پوتن إن القمة انتهت. ووصل شي جنپنگ إلى موسكو.\n'
export const second = '\uFEFFوصل پوتن.\r\nثم غادر وپوتن معه.\r\n'

export const glossary = `id,en,ar,ar_deprecated,ar_short,en_short,pos
xi,Xi Jinping,شي جين بينغ,شي جنپنگ,شي,Xi,properNoun
putin,Putin,بوتين,پوتن,,,properNoun
`
export const files: Readonly<Record<string, string>> = {'glossary/g.csv': glossary, 't/a.md': first, 't/b.txt': second}

/** Where the first log is kept. */
export const log = 'muqabala-changes/0001.json'
