import type {Check} from '../check.ts'
import {alifMaqsura} from './alif-maqsura.ts'
import {arabicLatinGlued} from './arabic-latin-glued.ts'
import {articleOnLatin} from './article-on-latin.ts'
import {bidiControls} from './bidi-controls.ts'
import {commonMisspelling} from './common-misspelling.ts'
import {controlCharacter} from './control-character.ts'
import {dadZa} from './dad-za.ts'
import {detachedWaw} from './detached-waw.ts'
import {diacriticOrder} from './diacritic-order.ts'
import {gluedWords} from './glued-words.ts'
import {hamzaSpelling} from './hamza-spelling.ts'
import {homoglyph} from './homoglyph.ts'
import {kashida} from './kashida.ts'
import {letterRun} from './letter-run.ts'
import {marksMixed} from './marks-mixed.ts'
import {mixedDigits} from './mixed-digits.ts'
import {mojibake} from './mojibake.ts'
import {notNfc} from './not-nfc.ts'
import {oddSpace} from './odd-space.ts'
import {persianDigits} from './persian-digits.ts'
import {persianLetters} from './persian-letters.ts'
import {presentationForms} from './presentation-forms.ts'
import {privateUse} from './private-use.ts'
import {replacementCharacter} from './replacement-character.ts'
import {spellingMixed} from './spelling-mixed.ts'
import {strayDiacritic} from './stray-diacritic.ts'
import {taMarbuta} from './ta-marbuta.ts'
import {tanweenPlace} from './tanween-place.ts'
import {zeroWidth} from './zero-width.ts'

/** The checks of this family. */
export const charactersChecks: readonly Check[] = [
  alifMaqsura,
  arabicLatinGlued,
  articleOnLatin,
  bidiControls,
  commonMisspelling,
  controlCharacter,
  dadZa,
  detachedWaw,
  diacriticOrder,
  gluedWords,
  hamzaSpelling,
  homoglyph,
  kashida,
  letterRun,
  marksMixed,
  mixedDigits,
  mojibake,
  notNfc,
  oddSpace,
  persianDigits,
  persianLetters,
  presentationForms,
  privateUse,
  replacementCharacter,
  spellingMixed,
  strayDiacritic,
  taMarbuta,
  tanweenPlace,
  zeroWidth,
]
