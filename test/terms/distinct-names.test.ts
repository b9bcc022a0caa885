import {describe, expect, test} from 'vitest'
import {compareNames} from '../../src/terms/compare-names.ts'

describe('names that look alike and are two', () => {
  test.each([
    ['a vowel letter more', 'محمد', 'محمود'],
    ['across scripts', 'محمد', 'Mahmoud'],
    ['across scripts, Latin first', 'Hussein', 'حسن'],
    ['in Latin letters', 'Salman', 'Suleiman'],
    ['a letter of a like sound', 'جمال', 'كمال'],
    ['in any seat of hamza', 'امين', 'أمينة'],
    ['with the article', 'السودان', 'السويد'],
    ['one word of several', 'محمد الحسيني', 'محمود الحسيني'],
    ['behind a hyphen and the Latin article', 'عبيد الله', 'Abd al-Lah'],
    ['two countries', 'غينيا', 'كينيا'],
    ['a country in one of its spellings', 'جامبيا', 'زامبيا'],
    ['a man and a woman of one family', 'بيتروف', 'بيتروفا'],
    ['the same in Latin letters and across scripts', 'Petrova', 'بيتروف'],
    ['Polish and Russian endings', 'كوفالسكي', 'كوفالسكايا'],
  ])('%s', (_reason, a, b) => expect(compareNames(a, b)).toBeLessThan(0.5))
})

describe('spellings of one name', () => {
  test.each([
    ['the same name', 'محمد', 'محمد'],
    ['one name across scripts', 'محمود', 'Mahmoud'],
    ['two Latin spellings', 'Mohammed', 'Muhammad'],
    ['a Latin spelling of two names', 'Rashid', 'راشد'],
    ['two names that share it may be one, read from Latin letters', 'راشد', 'رشيد'],
    ['two Arabic spellings of a country', 'غينيا', 'جينيا'],
    ['one of the two is not listed', 'محمد', 'محم\u0651ذ'],
    ['a city that ends like a surname of women', 'جنيف', 'Geneva'],
  ])('%s', (_reason, a, b) => expect(compareNames(a, b)).toBeGreaterThan(0.5))
})
