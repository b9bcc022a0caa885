import type {Segment} from '../../src/model.ts'
import {segmentsOf} from '../../src/segment/segment-text.ts'

/** A sentence in both languages. */
export interface Sentence {
  readonly ar: string
  readonly en: string
}

const people = [
  ['الطبيب', 'the doctor'], ['المهندس', 'the engineer'], ['الوزير', 'the minister'], ['المعلم', 'the teacher'],
  ['الفلاح', 'the farmer'], ['الحارس', 'the guard'], ['القاضي', 'the judge'], ['الجندي', 'the soldier'],
  ['الكاتب', 'the writer'], ['السائق', 'the driver'], ['المدير', 'the director'], ['الطالب', 'the student'],
  ['الصحفي', 'the journalist'], ['الشاعر', 'the poet'], ['الملك', 'the king'], ['التاجر', 'the merchant'],
] as const // prettier-ignore

const names = [
  ['سامي', 'Sami'], ['كريم', 'Karim'], ['نديم', 'Nadim'], ['مراد', 'Murad'], ['زياد', 'Ziyad'], ['طارق', 'Tariq'],
  ['فريد', 'Farid'], ['رامي', 'Rami'], ['بشير', 'Bashir'], ['حسن', 'Hasan'], ['شريف', 'Sharif'], ['بلال', 'Bilal'],
] as const // prettier-ignore

const deeds = [
  ['اشترى', 'bought'], ['باع', 'sold'], ['رأى', 'saw'], ['فتح', 'opened'], ['أغلق', 'closed'], ['وجد', 'found'],
  ['ترك', 'left'], ['كتب', 'wrote about'], ['زار', 'visited'], ['بنى', 'built'], ['نقل', 'moved'], ['وصف', 'described'],
] as const // prettier-ignore

const things = [
  ['المدرسة', 'the school'], ['الجسر', 'the bridge'], ['السفينة', 'the ship'], ['المزرعة', 'the farm'],
  ['المستشفى', 'the hospital'], ['المكتبة', 'the library'], ['السيارة', 'the car'], ['الحديقة', 'the garden'],
  ['المصنع', 'the factory'], ['الفندق', 'the hotel'], ['المسجد', 'the mosque'], ['القصر', 'the palace'],
  ['الميناء', 'the port'], ['السوق', 'the market'], ['المتحف', 'the museum'], ['النهر', 'the river'],
] as const // prettier-ignore

const places = [
  ['القاهرة', 'Cairo'], ['دمشق', 'Damascus'], ['بغداد', 'Baghdad'], ['باريس', 'Paris'], ['لندن', 'London'],
  ['موسكو', 'Moscow'], ['طوكيو', 'Tokyo'], ['مدريد', 'Madrid'], ['الرباط', 'Rabat'], ['تونس', 'Tunis'],
  ['عمان', 'Amman'], ['برلين', 'Berlin'],
] as const // prettier-ignore

const times = [
  ['يوم الأحد', 'on Sunday'], ['يوم الاثنين', 'on Monday'], ['يوم الجمعة', 'on Friday'], ['في الصباح', 'in the morning'],
  ['في الليل', 'at night'], ['في الصيف', 'in summer'], ['في الشتاء', 'in winter'], ['قبل الحرب', 'before the war'],
] as const // prettier-ignore

/** Numbers that look random and are the same every time: 0 to 1, one after the other. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many sentences that say different things, of one to so many clauses. The same seed gives the same ones. */
export function sentences(count: number, seed: number = 1, most: number = 3): Sentence[] {
  const next = numbersFrom(seed)
  return Array.from({length: count}, () => {
    const clauses = Array.from({length: 1 + Math.floor(next() * most)}, () => clause(next))
    return {
      ar: `${clauses.map(({ar}) => ar).join(' ثم ')}.`,
      en: `${capital(clauses.map(({en}) => en).join(', then '))}.`,
    }
  })
}

function clause(next: () => number): Sentence {
  const [person, name, deed, thing, place, time] = [people, names, deeds, things, places, times].map(
    (words) => words[Math.floor(next() * words.length)],
  )
  const count = 10 + Math.floor(next() * 9000)
  const [arCount, enCount] = next() < 0.5 ? [` مقابل ${count} دينار`, ` for ${count} dinars`] : ['', '']
  return {
    ar: `${deed[0]} ${person[0]} ${name[0]} ${thing[0]} في ${place[0]} ${time[0]}${arCount}`,
    en: `${person[1]} ${name[1]} ${deed[1]} ${thing[1]} in ${place[1]} ${time[1]}${enCount}`,
  }
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1)
}

/** The two sides of sentences as segments. */
export function sides(
  ar: readonly Sentence[],
  en: readonly Sentence[] = ar,
): {readonly ar: readonly Segment[]; readonly en: readonly Segment[]} {
  return {
    ar: segmentsOf(
      ar.map((sentence) => sentence.ar),
      'ar',
    ),
    en: segmentsOf(
      en.map((sentence) => sentence.en),
      'en',
    ),
  }
}
