/** `npm run score`: strict precision, recall and F1 of the aligner on the gold links of `test/gold/`. */
import {scoreGold} from './score-gold.ts'

for (const [name, {precision, recall, f1}] of Object.entries(await scoreGold())) {
  console.log(`P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${name}`)
}
