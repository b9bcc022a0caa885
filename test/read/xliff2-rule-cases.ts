import {xliff2PairCases} from './xliff2-pair-cases.ts'

/** Builds documents for the cases. */
export interface Builders {
  xliff2(content: string, root?: string, file?: string): string
  unit(source: string, target?: string | null, more?: {before?: string; segment?: string}): string
}

/** The reason, a document, and the rule that it breaks; null where it breaks none. */
export type RuleCase = [reason: string, text: string, rule: string | null]

const data = '<originalData><data id="d">&lt;b></data></originalData>'
const no = 'canCopy="no" canDelete="no"'

/** Documents that keep the constraints of XLIFF 2 and documents that break one of them, side by side. */
export function xliff2RuleCases(builders: Builders): RuleCase[] {
  return [...ofDocument(builders), ...ofSegments(builders), ...ofCodes(builders), ...xliff2PairCases(builders)]
}

function ofDocument({xliff2, unit}: Builders): RuleCase[] {
  const plain = unit('a', 'أ')
  const two = (first: string, second: string): string => xliff2(`${first}${second}`)
  return [
    ['a plain document', xliff2(plain), null],
    ['no namespace', xliff2(plain).replace(/xmlns="[^"]*"/u, ''), 'namespace'],
    ['no srcLang', xliff2(plain, 'version="2.0" trgLang="ar"'), 'attribute-missing'],
    ['a language that is no tag', xliff2(plain, 'version="2.0" srcLang="en_US!" trgLang="ar"'), 'attribute-value'],
    ['targets without trgLang', xliff2(plain, 'version="2.0" srcLang="en"'), 'target-language'],
    ['no targets, no trgLang', xliff2(unit('a'), 'version="2.0" srcLang="en"'), null],
    ['a file without id', xliff2(plain, undefined, 'original="x"'), 'attribute-missing'],
    ['an id with a blank in it', xliff2(plain, undefined, 'id="f 1"'), 'attribute-value'],
    ['no file', xliff2(plain).replace(/<file[^]*<\/file>/u, ''), 'child-missing'],
    ['a file without units', xliff2('<notes><note>x</note></notes>'), 'child-missing'],
    ['an empty group', xliff2(`<group id="g"/>${plain}`), null],
    ['a group without id', xliff2(`<group>${plain}</group>`), 'attribute-missing'],
    ['two files of one id', xliff2(`${plain}</file><file id="f">${plain}`), 'id-twice'],
    ['one unit id in two files', xliff2(`${plain}</file><file id="g">${plain}`), null],
    ['two units of one id', two(plain, plain), 'id-twice'],
    ['also in groups', two(`<group id="g">${plain}</group>`, plain), 'id-twice'],
    ['a group and a unit of one id', two('<group id="u"/>', plain), null],
    ['two groups of one id', two('<group id="g"/><group id="g"/>', plain), 'id-twice'],
    ['an attribute that is not known', xliff2(plain, undefined, 'id="f" lang="x"'), 'attribute-unknown'],
    ['an attribute of an extension', xliff2(plain, undefined, 'id="f" my:lang="x"'), null],
    [
      'an extension where none may be',
      xliff2(unit('a').replace('<segment>', '<segment my:x="1">')),
      'attribute-unknown',
    ],
    [
      'forms of plural and gender of 2.2',
      xliff2(
        unit('a', 'أ', {segment: ' xmlns:pgs="urn:oasis:names:tc:xliff:pgs:1.0" pgs:case="one"'}),
        'version="2.2" srcLang="en" trgLang="ar"',
      ),
      null,
    ],
    ['the namespace of a later version', xliff2(plain).replace('document:2.0', 'document:2.2'), 'namespace'],
    ['a prefix that is not bound in an extension', xliff2(`<my:x><my:y zz:z="1"/></my:x>${plain}`), 'prefix'],
    ['the same in a unit', xliff2(unit('a', null, {before: '<my:x><zz:y/></my:x>'})), 'prefix'],
    ['a prefix that is not bound', xliff2(plain, undefined, 'id="f" zz:lang="x"'), 'prefix'],
    ['translate is yes or no', xliff2(plain, undefined, 'id="f" translate="maybe"'), 'attribute-value'],
    ['a direction that is none', xliff2(plain, undefined, 'id="f" trgDir="right"'), 'attribute-value'],
    ['a direction', xliff2(plain, undefined, 'id="f" trgDir="rtl" xml:space="preserve"'), null],
    ['xml:space has two values', xliff2(plain, undefined, 'id="f" xml:space="keep"'), 'attribute-value'],
    ['a skeleton elsewhere', xliff2(`<skeleton href="x"/>${plain}`), null],
    ['a skeleton nowhere', xliff2(`<skeleton/>${plain}`), 'skeleton-none'],
    ['a skeleton here and elsewhere', xliff2(`<skeleton href="x">y</skeleton>${plain}`), 'skeleton-both'],
    ['a skeleton behind the units', xliff2(`${plain}<skeleton href="x"/>`), 'child-order'],
    ['notes behind the units', xliff2(`${plain}<notes><note>x</note></notes>`), 'child-order'],
    ['notes twice', xliff2(`<notes><note>x</note></notes><notes><note>x</note></notes>${plain}`), 'child-twice'],
    ['notes without any', xliff2(`<notes/>${plain}`), 'child-missing'],
    ['two notes of one id', xliff2(`<notes><note id="n">x</note><note id="n">y</note></notes>${plain}`), 'id-twice'],
    ['a priority over 10', xliff2(`<notes><note priority="11">x</note></notes>${plain}`), 'attribute-value'],
    ['a priority', xliff2(`<notes><note priority="10" appliesTo="target">x</note></notes>${plain}`), null],
    ['text between units', xliff2(`${plain} and`), 'text-stray'],
    ['a module is not looked into', xliff2(`<my:x><unit/><segment id=" "/>text</my:x>${plain}`), null],
    ['an element of no namespace', xliff2(`<x xmlns=""/>${plain}`), 'child-unknown'],
    ['a segment in a file', xliff2('<segment><source>a</source></segment>'), 'child-unknown'],
    ['a type of a unit without prefix', xliff2(plain.replace('id="u"', 'id="u" type="x"')), 'attribute-value'],
    ['a type of a unit', xliff2(plain.replace('id="u"', 'id="u" type="my:x"')), null],
    [
      'notes of the root came with 2.2',
      xliff2(plain).replace('<file', '<notes><note>x</note></notes><file'),
      'child-unknown',
    ],
  ]
}

function ofSegments({xliff2, unit}: Builders): RuleCase[] {
  const units = (inside: string): string => xliff2(`<unit id="u">${inside}</unit>`)
  const segment = (order: string, id = ''): string =>
    `<segment${id}><source>a</source><target${order}>أ</target></segment>`
  const at = (order: number): string => ` order="${order}"`
  return [
    ['a unit without segments', units(''), 'child-missing'],
    ['a unit of ignorables', units('<ignorable><source> </source></ignorable>'), 'child-missing'],
    ['a segment without source', units('<segment/>'), 'child-missing'],
    ['two sources', units('<segment><source>a</source><source>b</source></segment>'), 'child-twice'],
    ['a target before its source', units('<segment><target>a</target><source>b</source></segment>'), 'child-missing'],
    ['text in a segment', units('<segment>x<source>b</source></segment>'), 'text-stray'],
    ['original data behind the segments', units(`<segment><source>b</source></segment>${data}`), 'child-order'],
    ['a state that is none', xliff2(unit('a', 'أ', {segment: ' state="done"'})), 'attribute-value'],
    ['final with a target', xliff2(unit('a', 'أ', {segment: ' state="final"'})), null],
    ['final without a target', xliff2(unit('a', null, {segment: ' state="final"'})), 'state-without-target'],
    ['initial without a target', xliff2(unit('a', null, {segment: ' state="initial"'})), null],
    ['a sub-state alone', xliff2(unit('a', 'أ', {segment: ' subState="my:x"'})), 'substate-alone'],
    ['a sub-state', xliff2(unit('a', 'أ', {segment: ' state="final" subState="my:x"'})), null],
    ['a sub-state without prefix', xliff2(unit('a', 'أ', {segment: ' state="final" subState="x"'})), 'attribute-value'],
    ['two segments of one id', units(segment('', ' id="s"') + segment('', ' id="s"')), 'id-twice'],
    ['a segment and a code of one id', xliff2(unit('<ph id="1"/>', null, {segment: ' id="1"'})), 'id-twice'],
    [
      'a language beside that of the root',
      xliff2(unit('a', 'أ').replace('<target', '<target xml:lang="fr"')),
      'language-differs',
    ],
    ['the same, more exactly', xliff2(unit('a', 'أ').replace('<target', '<target xml:lang="ar-EG"')), null],
    ['order turned round', units(segment(at(2)) + segment(at(1))), null],
    ['order 0', units(segment(at(0)) + segment('')), 'attribute-value'],
    ['order beyond the end', units(segment(at(3)) + segment(at(1))), 'order-range'],
    ['order twice', units(segment(at(1)) + segment(at(1))), 'order-twice'],
    ['a place that nobody takes', units(segment(at(2)) + segment('')), 'order-gap'],
  ]
}

function ofCodes({xliff2, unit}: Builders): RuleCase[] {
  const both = (code: string): string => xliff2(unit(code, code, {before: data}))
  const inSource = (code: string): string => xliff2(unit(code, null, {before: data}))
  return [
    ['a placeholder without id', inSource('<ph/>'), 'attribute-missing'],
    ['the same code on both sides', both('<ph id="1" dataRef="d"/>'), null],
    ['one id twice in a source', inSource('<ph id="1"/><pc id="1">x</pc>'), 'id-twice'],
    ['one id twice in a target', xliff2(unit('a', '<ph id="1"/><ph id="1"/>')), 'id-twice'],
    ['one id for two kinds of codes', xliff2(unit('<ph id="1"/>', '<pc id="1">x</pc>')), 'target-id'],
    [
      'a code of another segment',
      xliff2(
        `<unit id="u"><segment><source><ph id="1"/></source></segment><segment><source>b</source><target><ph id="1"/></target></segment></unit>`,
      ),
      'target-id',
    ],
    ['an added code', xliff2(unit('a', 'أ<ph id="9"/>')), null],
    ['data that is missing', inSource('<ph id="1" dataRef="x"/>'), 'data-missing'],
    ['start data alone', inSource('<pc id="1" dataRefStart="d">x</pc>'), 'attributes-pair'],
    ['start and end data', inSource('<pc id="1" dataRefStart="d" dataRefEnd="d">x</pc>'), null],
    ['an equivalent of the end alone', inSource('<pc id="1" equivEnd="x">x</pc>'), 'attributes-pair'],
    [
      'two data of one id',
      xliff2(unit('a', null, {before: data.replace('</originalData>', '<data id="d"/></originalData>')})),
      'id-twice',
    ],
    [
      'data without id',
      xliff2(unit('a', null, {before: '<originalData><data>x</data></originalData>'})),
      'attribute-missing',
    ],
    [
      'data keeps its blanks',
      xliff2(unit('a', null, {before: data.replace('id="d"', 'id="d" xml:space="default"')})),
      'attribute-value',
    ],
    ['a type that is none', inSource('<ph id="1" type="bold"/>'), 'attribute-value'],
    ['a sub-type alone', inSource('<ph id="1" subType="my:x"/>'), 'subtype-alone'],
    ['a sub-type of another type', inSource('<ph id="1" type="ui" subType="xlf:lb"/>'), 'subtype-type'],
    ['a sub-type of its type', inSource('<ph id="1" type="fmt" subType="xlf:lb"/>'), null],
    ['canCopy is yes or no', inSource('<ph id="1" canCopy="true"/>'), 'attribute-value'],
    ['canReorder has three values', inSource('<ph id="1" canReorder="first"/>'), 'attribute-value'],
    ['a fixed code that may be deleted', inSource('<ph id="1" canReorder="firstNo"/>'), 'reorder-hints'],
    ['a fixed code', inSource(`<ph id="1" canReorder="firstNo" ${no}/>`), null],
    ['a sequence without a first code', inSource(`<ph id="1" canReorder="no" ${no}/>`), 'reorder-start'],
    ['a sequence', inSource(`<ph id="1" canReorder="firstNo" ${no}/>x<ph id="2" canReorder="no" ${no}/>`), null],
    [
      'a sequence that is broken',
      inSource(`<ph id="1" canReorder="firstNo" ${no}/><ph id="3"/><ph id="2" canReorder="no" ${no}/>`),
      'reorder-start',
    ],
    ['a copy', xliff2(unit('<ph id="1"/>', '<ph id="1"/><ph id="2" copyOf="1"/>')), null],
    ['a copy of nothing', xliff2(unit('<ph id="1"/>', '<ph id="2" copyOf="7"/>')), 'copy-missing'],
    ['a copy of itself', xliff2(unit('<ph id="1" copyOf="1"/>')), 'copy-missing'],
    ['a copy of a marker', xliff2(unit('<mrk id="1" type="term">x</mrk><ph id="2" copyOf="1"/>')), 'copy-missing'],
    ['a copy that may not be', xliff2(unit('<ph id="1" canCopy="no"/>', '<ph id="2" copyOf="1"/>')), 'copy-forbidden'],
    [
      'a copy of a code with data',
      xliff2(unit('<ph id="1" dataRef="d"/>', '<ph id="2" copyOf="1"/>', {before: data})),
      'copy-data',
    ],
    [
      'a code that was deleted and may not be',
      xliff2(unit('<ph id="1" canDelete="no"/>', 'x', {segment: ' state="final"'})),
      'code-deleted',
    ],
    [
      'the same before it is final',
      xliff2(unit('<ph id="1" canDelete="no"/>', 'x', {segment: ' state="translated"'})),
      null,
    ],
    ['a flow to no unit', inSource('<ph id="1" subFlows="u9"/>'), 'flow-missing'],
    [
      'flows to units that come later',
      xliff2(
        `${unit('<ph id="1" subFlows="v w"/>')}<unit id="v"><segment><source>x</source></segment></unit><unit id="w"><segment><source>x</source></segment></unit>`,
      ),
      null,
    ],
    ['a code point', inSource('<cp hex="001A"/>'), null],
    ['a code point without value', inSource('<cp/>'), 'attribute-missing'],
    ['a code point that is none', inSource('<cp hex="XYZW"/>'), 'attribute-value'],
    ['a code point beyond Unicode', inSource('<cp hex="110000"/>'), 'attribute-value'],
    ['text in a placeholder', inSource('<ph id="1">x</ph>'), 'text-stray'],
    ['an extension in a text', inSource('<my:x/>'), 'child-unknown'],
    ['an element of 1.2', inSource('<g id="1">x</g>'), 'child-unknown'],
  ]
}
