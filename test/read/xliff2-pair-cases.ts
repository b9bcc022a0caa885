import type {Builders, RuleCase} from './xliff2-rule-cases.ts'

/** Codes and markers that begin in one place and end in another: documents that keep the constraints, and that break one. */
export function xliff2PairCases(builders: Builders): RuleCase[] {
  return [...ofPairs(builders), ...ofMarks(builders)]
}

const no = 'canCopy="no" canDelete="no"'

function ofPairs({xliff2, unit}: Builders): RuleCase[] {
  const inSource = (code: string): string => xliff2(unit(code))
  return [
    ['start and end', inSource('<sc id="1"/>x<ec startRef="1"/>'), null],
    [
      'also over segments',
      xliff2(
        '<unit id="u"><segment><source><sc id="1"/>a</source></segment><segment><source>b<ec startRef="1"/></source></segment></unit>',
      ),
      null,
    ],
    ['an end without start', inSource('x<ec startRef="1"/>'), 'start-missing'],
    ['the end before the start', inSource('<ec startRef="1"/>x<sc id="1"/>'), 'start-missing'],
    ['a start without end', inSource('<sc id="1"/>x'), 'end-missing'],
    ['a start that ends in another unit', inSource('<sc id="1" isolated="yes"/>x'), null],
    [
      'a start that ends here all the same',
      inSource('<sc id="1" isolated="yes"/>x<ec startRef="1"/>'),
      'isolated-pair',
    ],
    ['an end that begins in another unit', inSource('x<ec id="1" isolated="yes" dir="rtl"/>'), null],
    [
      'such an end with a reference',
      inSource('<sc id="2"/>x<ec id="1" isolated="yes" startRef="2"/>'),
      'end-reference',
    ],
    ['an end with an id', inSource('<sc id="1"/>x<ec id="2" startRef="1"/>'), 'end-reference'],
    ['an end with a direction', inSource('<sc id="1"/>x<ec startRef="1" dir="ltr"/>'), 'end-dir'],
    ['two ends', inSource('<sc id="1"/>x<ec startRef="1"/><ec startRef="1"/>'), 'end-twice'],
    ['other hints at the end', inSource('<sc id="1" canDelete="no"/>x<ec startRef="1"/>'), 'pair-differs'],
    [
      'the same hints',
      inSource('<sc id="1" canDelete="no" canOverlap="no"/>x<ec startRef="1" canDelete="no" canOverlap="no"/>'),
      null,
    ],
    [
      'the first of a sequence ends with no',
      inSource(`<sc id="1" canReorder="firstNo" ${no}/>x<ec startRef="1" canReorder="no" ${no}/>`),
      null,
    ],
    [
      'and not with firstNo',
      inSource(`<sc id="1" canReorder="firstNo" ${no}/>x<ec startRef="1" canReorder="firstNo" ${no}/>`),
      'pair-differs',
    ],
    [
      'one element in the source, two in the target',
      xliff2(unit('<pc id="1">a</pc>', '<sc id="1"/>أ<ec startRef="1"/>')),
      null,
    ],
    [
      'two in the source, one in the target',
      xliff2(unit('<sc id="1"/>a<ec startRef="1"/>', '<pc id="1">أ</pc>')),
      null,
    ],
    [
      'a start in the source, its end in the target',
      xliff2(unit('<sc id="1" isolated="yes"/>', '<ec startRef="1"/>')),
      'start-missing',
    ],
  ]
}

function ofMarks({xliff2, unit}: Builders): RuleCase[] {
  const note = '<notes><note id="n">x</note></notes>'
  const inSource = (code: string, before = ''): string => xliff2(unit(code, null, {before}))
  return [
    ['a marker without id', inSource('<mrk type="term">x</mrk>'), 'attribute-missing'],
    ['a term', inSource('<mrk id="1" type="term">x</mrk>'), null],
    ['a type without prefix', inSource('<mrk id="1" type="name">x</mrk>'), 'attribute-value'],
    ['a type with prefix', inSource('<mrk id="1" type="my:name">x</mrk>'), null],
    ['a generic marker that says nothing', inSource('<mrk id="1">x</mrk>'), 'mark-translate'],
    ['a generic marker', inSource('<mrk id="1" translate="no">x</mrk>'), null],
    ['a comment in place', inSource('<mrk id="1" type="comment" value="x">x</mrk>'), null],
    ['a comment that says nothing', inSource('<mrk id="1" type="comment">x</mrk>'), 'mark-comment'],
    [
      'a comment that says two things',
      inSource('<mrk id="1" type="comment" value="x" ref="#n=n">x</mrk>', note),
      'mark-comment',
    ],
    ['a comment in a note', inSource('<mrk id="1" type="comment" ref="#n=n">x</mrk>', note), null],
    ['a comment in no note', inSource('<mrk id="1" type="comment" ref="#n=m">x</mrk>', note), 'mark-note'],
    ['a match with a reference', inSource('<mrk id="1" type="mtc:match" ref="#m">x</mrk>'), 'mark-match'],
    ['start and end of a marker', inSource('<sm id="1" type="term"/>x<em startRef="1"/>'), null],
    [
      'two ends of a marker',
      inSource('<sm id="1" type="term"/>x<em startRef="1"/><em startRef="1"/>'),
      'mark-end-twice',
    ],
    [
      'one marker in the source, its two ends in the target',
      xliff2(unit('<mrk id="1" type="term">a</mrk>', '<sm id="1" type="term"/>أ<em startRef="1"/>')),
      null,
    ],
    ['a marker that does not end', inSource('<sm id="1" type="term"/>x'), 'mark-end'],
    ['a marker that does not begin', inSource('x<em startRef="1"/>'), 'mark-start'],
    ['an end of a marker without reference', inSource('<sm id="1" type="term"/>x<em/>'), 'attribute-missing'],
  ]
}
