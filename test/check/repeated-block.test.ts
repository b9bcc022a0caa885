import {expect, test} from 'vitest'
import {repeatsIn} from '../../src/check/completeness/repeated-block.ts'
import type {Lang} from '../../src/model.ts'
import {readPlainText} from '../../src/read/plain-text.ts'
import {segmentDocument} from '../../src/segment/segment.ts'

/** What is found in a text: variant, level, the text that comes again. */
function found(text: string, lang: Lang = 'ar'): [string, string, string][] {
  const document = readPlainText(text, {name: 'a.txt', lang})
  return repeatsIn({document, segments: segmentDocument(document)}).map((finding) => {
    const place = finding.ar ?? finding.en
    return [finding.variant, finding.level ?? 'warning', text.slice(place?.start ?? 0, place?.end ?? 0)]
  })
}

const first = 'عاد الصيادون من البحر قبل الغروب بعد غياب دام ثلاثة أيام كاملة.'
const second = 'استقبلهم الأهالي على الرصيف القديم بالأغاني والزغاريد والطبول.'
const third = 'وقال كبير الصيادين إن البحر كان هادئا طوال الرحلة البعيدة.'

test.each<[string, string, [string, string, string][]]>([
  ['a line', `${first}\n${second}\n${first}`, [['line', 'warning', first]]],
  ['a passage', `${first}\n${second}\n${third}\n${first}\n${second}`, [['passage', 'warning', `${first}\n${second}`]]],
  [
    'a read-more line is only a note',
    `اشترك الآن في النشرة البريدية المجانية\n${first}\nاشترك الآن في النشرة البريدية المجانية`,
    [['line', 'note', 'اشترك الآن في النشرة البريدية المجانية']],
  ],
  [
    'a short sentence, as a note',
    `القمر بعيد عن قريتنا هذه الليلة.\n${first}\nالقمر بعيد عن قريتنا هذه الليلة.`,
    [['line', 'note', 'القمر بعيد عن قريتنا هذه الليلة.']],
  ],
  [
    'English',
    'The ferry sank off the northern coast at night.\nThe ferry sank off the northern coast at night.',
    [['line', 'note', 'The ferry sank off the northern coast at night.']],
  ],
])('reports %s', (_reason, text, expected) => {
  expect(found(text, text.startsWith('The') ? 'en' : 'ar')).toEqual(expected)
})

test.each<[string, string]>([
  ['a text without a repeat', `${first}\n${second}\n${third}`],
  ['a short answer', `قال نعم. ${first} قال نعم.`],
  ['lines that differ in a word', `${first}\n${first.replace('ثلاثة', 'أربعة')}`],
  ['nothing', ''],
])('is silent on %s', (_reason, text) => {
  expect(found(text)).toEqual([])
})

test('the first place is told, too', () => {
  const document = readPlainText(`${first}\n${second}\n${first}`, {name: 'a.txt', lang: 'ar'})
  const [finding] = repeatsIn({document, segments: segmentDocument(document)})
  expect(finding.related).toEqual([{place: {document: 'a.txt', start: 0, end: first.length}, actual: '', count: 1}])
})

test('a further article in the file', () => {
  const article = (headline: string): string =>
    `${headline}\n3 أيار 2021\nبيروت (وكالات) – ${first}\n${second}\n${third}\nالمصدر: وكالات\nكلمات دلالية: بحر، صيد، ميناء\n`
  const text = `${article('عودة المراكب إلى الميناء القديم بعد العاصفة')}${article('افتتاح المدرسة الجديدة في القرية الجبلية أمس').replaceAll('الصيادون', 'التلاميذ').replaceAll('البحر', 'الجبل').replaceAll('الرصيف', 'الطريق')}`
  expect(found(text).map(([variant]) => variant)).toContain('article')
  expect(found(article('عودة المراكب إلى الميناء القديم بعد العاصفة'))).toEqual([])
})
