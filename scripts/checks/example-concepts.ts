import {mergeGlossary} from '../../src/glossary/merge.ts'
import {readGlossaryCsv} from '../../src/glossary/read-csv.ts'
import type {Concept} from '../../src/model.ts'

const rows = [
  'id,en,ar,ar_admitted,ar_deprecated,ar_short,en_admitted,en_deprecated,en_short,pos,do_not_translate',
  'xi,Xi Jinping,شي جين بينغ,,شي جينبينج|شي جنپنگ,شي,,,Xi,properNoun,',
  'putin,Putin,بوتين,فلاديمير بوتين,پوتن|بوتن,,Vladimir Putin,,,properNoun,',
  'shanghai,Shanghai,شنغهاي,,شانغهاي,,,,,properNoun,',
  'pentagon,Pentagon,البنتاغون,,البنتاجون|الپنتاغون,,,,,properNoun,',
  'kyiv,Kyiv,كييف,,,,,Kiev,,properNoun,',
  'gaddafi,Muammar Gaddafi,معمر القذافي,,,القذافي,,Muammar Qadhafi,Gaddafi,properNoun,',
  'un,United Nations,الأمم المتحدة,,,,UN,,,properNoun,',
  'imf,International Monetary Fund,صندوق النقد الدولي,,,,IMF,,,properNoun,',
  'ceasefire,ceasefire,وقف إطلاق النار,هدنة,توقف إطلاق النار,,truce,,,noun,',
  'partnership,partnership,شراكة,,مشاركة استراتيجية,,,,,noun,',
  'nato,NATO,حلف شمال الأطلسي,الناتو,,,North Atlantic Treaty Organization,,,properNoun,',
  'north-korea,North Korea,كوريا الشمالية,كوريا الديمقراطية الشعبية,,,,,,properNoun,',
  'ukraine,Ukraine,أوكرانيا,,,,,,,properNoun,',
  'youtube,YouTube,يوتيوب,,,,,,,properNoun,',
  'alania,Alania,ألانيا,,,,,,,properNoun,',
  'elania,Elania,إلانيا,,,,,,,properNoun,',
  'exports,exports,صادرات,تصدير,,,export,,,noun,',
  'windows,Windows,Windows,,,,,,,properNoun,true',
]

/** A small glossary, on which the examples of all checks are tried. */
export function exampleConcepts(): readonly Concept[] {
  const {concepts, problems} = mergeGlossary([readGlossaryCsv(rows.join('\n'), 'example.csv')])
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return concepts
}
