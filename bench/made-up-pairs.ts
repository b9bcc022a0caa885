/** Arabic sentences with their English, made up, as many as wanted: for the benchmark of matching. */
import {randomNumbers} from './random-numbers.ts'

/** A sentence in both languages. */
export interface MadeUpPair {
  readonly ar: string
  readonly en: string
}

type Word = readonly [ar: string, en: string]

const things: readonly Word[] = [
  ['المصنع', 'factory'], ['المدرسة', 'school'], ['الجسر', 'bridge'], ['السوق', 'market'], ['المستشفى', 'hospital'],
  ['الميناء', 'port'], ['المتحف', 'museum'], ['الجامعة', 'university'], ['المكتبة', 'library'], ['المطار', 'airport'],
  ['الملعب', 'stadium'], ['المحكمة', 'court'], ['المسرح', 'theatre'], ['الفندق', 'hotel'], ['البنك', 'bank'],
] // prettier-ignore
const goods: readonly Word[] = [
  ['كتابا', 'books'], ['سيارة', 'cars'], ['طنا من القمح', 'tons of wheat'], ['عاملا', 'workers'], ['طالبا', 'students'],
  ['مريضا', 'patients'], ['سفينة', 'ships'], ['طائرة', 'planes'], ['بيتا', 'houses'], ['شجرة', 'trees'],
  ['جنديا', 'soldiers'], ['طبيبا', 'doctors'], ['حاسوبا', 'computers'], ['سائحا', 'tourists'], ['رسالة', 'letters'],
] // prettier-ignore
const deeds: readonly Word[] = [
  ['استقبل', 'received'], ['فقد', 'lost'], ['احتاج', 'needed'], ['اشترى', 'bought'], ['طلب', 'requested'], ['وجد', 'found'],
] // prettier-ignore
const times: readonly Word[] = [
  ['هذا الأسبوع', 'this week'], ['في الشتاء', 'in the winter'], ['قبل الحرب', 'before the war'], ['في الصيف', 'in the summer'],
  ['بعد الانتخابات', 'after the elections'], ['في الصباح', 'in the morning'], ['هذا العام', 'this year'],
] // prettier-ignore
const syllables: readonly Word[] = [
  ['كار', 'kar'], ['دو', 'do'], ['لين', 'lin'], ['ما', 'ma'], ['ري', 'ri'], ['تان', 'tan'], ['بو', 'bo'], ['سك', 'sk'],
  ['نا', 'na'], ['في', 'vi'], ['رون', 'ron'], ['زا', 'za'], ['مير', 'mir'], ['لو', 'lo'], ['هان', 'han'],
] // prettier-ignore

/**
 * A shorter list begins a longer one; the same on every run.
 *
 * @param names how many names there are; as many as there can be when left out
 */
export function madeUpPairs(count: number, names: number = Infinity): MadeUpPair[] {
  const random = randomNumbers(7)
  const pick = (list: readonly Word[]): Word => list[random(list.length)]
  const few = Array.from({length: names === Infinity ? 0 : names}, () =>
    name([pick(syllables), pick(syllables), pick(syllables)]),
  )
  const drawName = (): Word => (few.length > 0 ? pick(few) : name([pick(syllables), pick(syllables), pick(syllables)]))
  return Array.from({length: count}, () => {
    const [place, person, thing, good, deed, time] = [
      drawName(),
      drawName(),
      pick(things),
      pick(goods),
      pick(deeds),
      pick(times),
    ]
    const amount = 11 + random(900)
    return {
      ar: `قال ${person[0]} إن ${thing[0]} في مدينة ${place[0]} ${deed[0]} ${amount} ${good[0]} ${time[0]}.`,
      en: `${person[1]} said the ${thing[1]} in the city of ${place[1]} ${deed[1]} ${amount} ${good[1]} ${time[1]}.`,
    }
  })
}

function name(parts: readonly Word[]): Word {
  const en = parts.map((part) => part[1]).join('')
  return [parts.map((part) => part[0]).join(''), en[0].toUpperCase() + en.slice(1)]
}
