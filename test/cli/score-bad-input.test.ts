import {describe, expect, test} from 'vitest'
import {ndjson, record} from './score-files.ts'
import {tempWorld} from './temp-world.ts'

describe('bad input: one message, exit 2, nothing else', () => {
  const rubbish = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe, 0x00])

  test.each<[string, string, string | Uint8Array, string]>([
    ['empty', 'p.json', '', 'p.json: the file is empty'],
    ['white space alone', 'p.ladder', ' \n\n', 'p.ladder: the file is empty'],
    ['binary rubbish', 'p.json', rubbish, 'p.json:3: byte 10 is NUL'],
    ['a workbook', 'p.xlsx', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0xff), 'p.xlsx: the format is not known'],
    ['binary rubbish without an ending', 'p', '\u0000\u0001\u0002', 'p:1: byte 0 is NUL'],
    ['broken JSON', 'p.json', '{"links": [\n[[0],[0]],,\n]}', 'p.json:2: this is not valid JSON'],
    [
      'a line that is not JSON',
      'p.jsonl',
      '{"id":"a","links":[]}\n{"id":',
      'p.jsonl:2: this line is not a JSON object',
    ],
    ['a line that is no object', 'p.jsonl', '{"id":"a","links":[]}\n7\n', 'p.jsonl:2: this line is not a JSON object'],
    ['no links in it', 'p.jsonl', '{"id":"a"}\n{"id":"b","links":[]}', "p.jsonl:1: the record's links is missing"],
    ['links that are none', 'p.json', '[{"id":"a","links":7}]', "p.json: the record's 0.links is missing or not valid"],
    ['a number for a file', 'p.json', '7', "p.json: the record's (root) is missing"],
    ['a list of numbers', 'p.json', '[7]', "p.json: the record's 0 is missing"],
    ['a huge index', 'p.json', '[[[1000000000000],[0]]]', "p.json: the record's links.0.0.0 is missing or not valid"],
    ['a negative index', 'p.json', '[[[0],[-1]]]', "p.json: the record's links.0.1.0 is missing or not valid"],
    ['a fraction', 'p.json', '{"links":[{"ar":[0.5],"en":[0]}]}', "p.json: the record's links.0.ar.0 is"],
    ['a text for an index', 'p.json', '{"links":[{"ar":["0"],"en":[0]}]}', "p.json: the record's links.0.ar.0 is"],
    ['NaN', 'p.json', '{"links":[[[NaN],[0]]]}', 'p.json:1: this is not valid JSON'],
    ['one side missing', 'p.json', '{"links":[{"ar":[0]}]}', "p.json: the record's links.0.en is"],
    [
      'a confidence that is none',
      'p.json',
      '{"links":[{"ar":[0],"en":[0],"confidence":2}]}',
      "p.json: the record's links.0.confidence is",
    ],
    [
      'a segment in two links',
      'p.jsonl',
      '{"id":"a","links":[[[0],[0]],[[1],[0]]]}',
      'p.jsonl: a: the English segment 0 stands in two links',
    ],
    [
      'an id twice',
      'p.jsonl',
      ndjson({id: 'a', links: []}, {id: 'a', links: []}),
      'p.jsonl:2: the id a stands already in p.jsonl:1',
    ],
    [
      'offsets that go back',
      'p.json',
      '{"offsets":{"ar":[[5,9],[3,4]]},"links":[]}',
      "p.json: the record's offsets.ar.1 is",
    ],
    [
      'an index without offset',
      'p.json',
      '{"offsets":{"ar":[[0,1]]},"links":[[[1],[0]]]}',
      "p.json: the record's links.0 is",
    ],
    ['spans without text', 'p.json', '{"ar_spans":[[0,1]],"links":[]}', "p.json: the record's ar_text is"],
    [
      'spans beyond the text',
      'p.json',
      '{"ar_text":"س","ar_spans":[[0,2]],"links":[]}',
      "p.json: the record's ar_spans.0 is",
    ],
    [
      'a broken record',
      'p.json',
      '{"version":1,"ar":{"segments":[]},"links":[]}',
      'p.json: the file is not what its format asks',
    ],
    [
      'a record whose places are not those of its texts',
      'p.json',
      record('0/0 1/1 2/2').replace('"end":', '"end":1'),
      'p.json: the file is not what its format asks for: ar.segments.0',
    ],
    ['a ladder that goes down', 'p.ladder', '0\t0\n2\t2\n1\t3\n', 'p.ladder:3: the count goes down from 2 to 1'],
    ['a huge count', 'p.ladder', '0\t0\n1000000000000\t3\n', 'p.ladder:2: 1000000000000 is no number of a segment'],
    ['NaN in a ladder', 'p.ladder', '0\t0\tNaN\n', 'p.ladder:1: this line is not as ladder has it'],
    ['columns missing', 'p.ladder', '0\n', 'p.ladder:1: this line is not as ladder has it'],
    ['a negative index of vecalign', 'p.vecalign', '[-1]:[0]:0.1\n', 'p.vecalign:1: -1 is no number of a segment'],
    [
      'a segment in two beads',
      'p.vecalign',
      '[0]:[0]\n[0]:[1]\n',
      'p.vecalign:2: the Arabic segment 0 stands already in line 1',
    ],
  ])('%s', async (_reason, name, content, message) => {
    const world = tempWorld({'gold.vecalign': '[0]:[0]\n', [name]: content})
    for (const argv of [`score gold.vecalign ${name}`, `score ${name} gold.vecalign`]) {
      const {code, out, err} = await world.run(argv)
      expect(err).toContain(message)
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    }
  })

  test('gold without a document', async () => {
    const {code, err} = await tempWorld({'gold.json': '[]', 'pred.json': '[]'}).run('score gold.json pred.json')
    expect([code, err]).toEqual([2, 'gold.json: there are no links here to score against. Nothing was scored.\n'])
  })

  test('a file that is not there', async () => {
    const {code, err} = await tempWorld({'gold.json': '[[[0],[0]]]'}).run('score gold.json no.json')
    expect([code, err]).toEqual([2, expect.stringContaining('no.json: there is no such file')])
  })
})
