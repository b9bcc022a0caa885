import type {Concept, Document, Lang} from '../src/model.ts'
import {mergeGlossary} from '../src/glossary/merge.ts'
import {readGlossaryCsv} from '../src/glossary/read-csv.ts'

/** A document of one block, as the Markdown reader would give it. */
export function document(text: string, lang: Lang = 'ar', name: string = `${lang}.md`): Document {
  return {name, format: 'markdown', lang, text, blocks: [{start: 0, end: text.length, kind: 'paragraph', opaque: []}]}
}

/** Concepts from glossary rows; the header is there. A faulty row fails the test. */
export function concepts(...rows: string[]): Concept[] {
  const header = 'id,en,ar,ar_admitted,ar_deprecated,ar_short,en_deprecated,en_short,pos'
  const {concepts: read, problems} = mergeGlossary([readGlossaryCsv([header, ...rows].join('\n'), 'glossary.csv')])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return [...read]
}

/** A small glossary for tests. */
export const sample: readonly Concept[] = concepts(
  'xi,Xi Jinping,شي جين بينغ,,شي جينبينج|شي جنپنگ,شي,,Xi,properNoun',
  'putin,Putin,بوتين,,پوتن|بوتن,,,,properNoun',
  'shanghai,Shanghai,شنغهاي,,شانغهاي,,,,properNoun',
  'sco,Shanghai Cooperation Organization,منظمة شنغهاي للتعاون,منظمة تعاون شانغهاي,,,,,properNoun',
  'pentagon,Pentagon,البنتاغون,,البنتاجون|الپنتاجون,,,,properNoun',
  'kyiv,Kyiv,كييف,,,,Kiev,,properNoun',
  'partnership,partnership,شراكة,,,,,,noun',
  'ceasefire,ceasefire,وقف إطلاق النار,هدنة,توقف اطلاق نار,,,,noun',
)
