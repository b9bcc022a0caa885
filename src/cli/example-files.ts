import type {Wording} from '../report/wording.ts'

/** The files of a new workspace, by path: a commented configuration, one pair of texts and a small glossary. */
export function exampleFiles({say}: Wording): Readonly<Record<string, string>> {
  const comment = (key: string): string => say(`init.config.${key}`).replace(/^/gmu, '# ')
  return {
    'muqabala.yaml': exampleConfig(comment),
    'seeds/ar/example.md': exampleArabic,
    'seeds/en/example.md': exampleEnglish,
    'glossary/glossary.csv': exampleGlossary,
  }
}

/** Every key with what it is for; those with defaults that few change are commented out. */
function exampleConfig(comment: (key: string) => string): string {
  return `${exampleKeys(comment)}
${exampleChoices(comment)}`
}

function exampleKeys(comment: (key: string) => string): string {
  return `# yaml-language-server: $schema=muqabala.schema.json
${comment('about')}

${comment('texts')}
texts:
  ar: seeds/ar
  en: seeds/en

${comment('glossary')}
glossary:
  - glossary

${comment('aligned')}
aligned: aligned

${comment('outputs')}
outputs: [csv, tmx]

${comment('failOn')}
failOn: warning
`
}

function exampleChoices(comment: (key: string) => string): string {
  return `${comment('checks')}
# checks:
#   low-confidence: off

${comment('pairs')}
# pairs: pairs.csv

${comment('embeddings')}
# embeddings:
#   url: http://localhost:11434/v1
#   model: bge-m3

${comment('spelling')}
# spelling:
#   profile: levant

${comment('split')}
# split:
#   breakAfter: [":"]
#   quotes: whole
#   abbreviations: {ar: [], en: []}
#   dropBoilerplate: true

${comment('normalize')}
# normalize:
#   minConfidence: 0.7

${comment('lang')}
# lang: ar
`
}

const exampleArabic = `# قمة في سمرقند

وصل شي جين بينغ، رئيس الصين، إلى سمرقند مساء الأربعاء. والتقى پوتن في اليوم التالي على هامش القمة.

وقال الكرملين إن بوتين عرض على شي زيادة صادرات الغاز إلى 50 مليار متر مكعب. ولم يصدر بيان مشترك بعد اللقاء.
`

const exampleEnglish = `# A summit in Samarkand

Chinese President Xi Jinping arrived in Samarkand on Wednesday evening, and met Putin the next day on the sidelines of the summit.

The Kremlin said Putin offered Xi to raise gas exports to 50 billion cubic metres. No joint statement followed the meeting.
`

const exampleGlossary = `id,en,ar,ar_admitted,ar_deprecated,ar_short,en_short,pos,note
xi-jinping,Xi Jinping,شي جين بينغ,,شي جينبينغ|شي جين بينج|شي جنپنگ,شي,Xi,properNoun,
putin,Putin,بوتين,,پوتن|بوتن|پوتين,,,properNoun,Write ب for پ
samarkand,Samarkand,سمرقند,,سمركند,,,properNoun,
kremlin,Kremlin,الكرملين,,الكريملين,,,properNoun,
joint-statement,joint statement,بيان مشترك,,,,,noun,
`
