/** Texts with their translations, made of word lists: plausible, of any length, and the same on every run. */

/** Files of a workspace by path. */
type Files = Record<string, string>

type Word = readonly [ar: string, en: string]

const agents: readonly Word[] = [
  ['التاجر', 'merchant'], ['الطبيب', 'doctor'], ['القاضي', 'judge'], ['المعلم', 'teacher'], ['الحارس', 'guard'],
  ['الخباز', 'baker'], ['المهندس', 'engineer'], ['الصياد', 'fisherman'], ['الطالب', 'student'], ['الفلاح', 'farmer'],
  ['النجار', 'carpenter'], ['الوزير', 'minister'], ['السائق', 'driver'], ['الكاتب', 'writer'], ['الجندي', 'soldier'],
] // prettier-ignore

const deeds: readonly Word[] = [
  ['اشترى', 'bought'], ['باع', 'sold'], ['رأى', 'saw'], ['نسي', 'forgot'], ['وجد', 'found'], ['حمل', 'carried'],
  ['طلب', 'requested'], ['فحص', 'examined'], ['رفض', 'refused'], ['كسر', 'broke'], ['أصلح', 'repaired'],
  ['سرق', 'stole'], ['أخفى', 'hid'],
] // prettier-ignore

const things: readonly Word[] = [
  ['الكتاب', 'the book'], ['الباب', 'the door'], ['السيارة', 'the car'], ['الخبز', 'the bread'], ['الرسالة', 'the letter'],
  ['المفتاح', 'the key'], ['الخريطة', 'the map'], ['السفينة', 'the ship'], ['القمح', 'the wheat'], ['الساعة', 'the watch'],
  ['الجسر', 'the bridge'], ['الحصان', 'the horse'], ['القميص', 'the shirt'], ['الصندوق', 'the box'], ['النافذة', 'the window'],
  ['الدواء', 'the medicine'], ['السيف', 'the sword'],
] // prettier-ignore

const places: readonly Word[] = [
  ['في السوق', 'at the market'], ['قرب النهر', 'near the river'], ['في المدرسة', 'at school'], ['أمام المسجد', 'outside the mosque'],
  ['في القرية', 'in the village'], ['خلف المصنع', 'behind the factory'], ['في الميناء', 'in the port'],
  ['داخل المستشفى', 'inside the hospital'], ['على الطريق', 'on the road'], ['فوق الجبل', 'up the mountain'], ['في المطار', 'at the airport'],
] // prettier-ignore

/** Words that no dictionary has: what they stand for is learned, if at all. */
const coined: readonly Word[] = [
  ['زغمول', 'tavvery'], ['خرنوط', 'splomb'], ['دعشور', 'quindle'], ['سبلوخ', 'ferrick'], ['طنبوش', 'oldwape'],
  ['قفروط', 'brissom'], ['نكشاف', 'yorle'], ['جعمور', 'chudding'], ['لغنوس', 'wrimpet'], ['ضربوق', 'murgeon'],
] // prettier-ignore

/** A text of sentences with its translation; the same for the same seed. */
export interface MadeUpPair {
  readonly ar: readonly string[]
  readonly en: readonly string[]
}

/** The same numbers on every run (a linear congruence; Numerical Recipes, Press and others 1992). */
function drawFrom(seed: number): <T>(list: readonly T[]) => T {
  let state = seed
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return list[Math.floor((state / 2 ** 32) * list.length)]
  }
}

/** So many sentences, each one in both languages. Three of four have a word that no dictionary has. */
export function madeUpPair(count: number, seed: number): MadeUpPair {
  const draw = drawFrom(seed * 7919 + 1)
  const rows = Array.from({length: count}, (_, at) => {
    const [agent, deed, thing, place, odd] = [draw(agents), draw(deeds), draw(things), draw(places), draw(coined)]
    const [arOdd, enOdd] = at % 4 === 0 ? ['', ''] : [` مع ال${odd[0]}`, ` with the ${odd[1]}`]
    return {
      ar: `${deed[0]} ${agent[0]} ${thing[0]}${arOdd} ${place[0]}.`,
      en: `The ${agent[1]} ${deed[1]} ${thing[1]}${enOdd} ${place[1]}.`,
    }
  })
  return {ar: rows.map(({ar}) => ar), en: rows.map(({en}) => en)}
}

/** Sentences of nothing but words that no dictionary has, and that stand for nothing: what belongs together, words cannot tell. */
export function strangePair(count: number, seed: number): MadeUpPair {
  const draw = drawFrom(seed * 7919 + 2)
  const sentences = (lang: 0 | 1): string[] =>
    Array.from({length: count}, () => `${Array.from({length: 5}, () => draw(coined)[lang]).join(' ')}.`)
  return {ar: sentences(0), en: sentences(1)}
}

/** A pair as files of a workspace, three sentences a paragraph. */
export function filesOf(name: string, {ar, en}: MadeUpPair): Files {
  return {[`seeds/ar/${name}.md`]: inParagraphs(ar), [`seeds/en/${name}.md`]: inParagraphs(en)}
}

/** Several pairs, named `text-01` and so on, of so many sentences each. */
export function madeUpFiles(pairs: number, sentences: number): Files {
  const numbers = Array.from({length: pairs}, (_, at) => at + 1)
  return Object.assign(
    {},
    ...numbers.map((at) => filesOf(`text-${String(at).padStart(2, '0')}`, madeUpPair(sentences, at))),
  ) as Files
}

function inParagraphs(sentences: readonly string[]): string {
  const paragraphs = Array.from({length: Math.ceil(sentences.length / 3)}, (_, at) =>
    sentences.slice(at * 3, at * 3 + 3),
  )
  return `${paragraphs.map((some) => some.join(' ')).join('\n\n')}\n`
}
