/**
 * `npm run score`: strict precision, recall and F1 of the aligner on gold links: `test/gold/`, the texts of `seeds/`, and
 * `test/gold-free/`, freely reworded ones, half of which the weights were fitted to.
 */
import {scoreGold} from './score-gold.ts'

for (const folder of ['gold', 'gold-free'] as const) {
  for (const [name, {precision, recall, f1}] of Object.entries(await scoreGold(folder))) {
    console.log(`P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  ${folder}: ${name}`)
  }
}
