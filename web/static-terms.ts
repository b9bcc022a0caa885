import type {PageConcept, PageName, PageVariant, TermsPayload} from '../src/page-model.ts'
import type {GlossaryDecision} from '../src/review-model.ts'

/** The terms with a decision, as far as a page without a server can tell: counts stay as they were found. */
export function decideTerms(terms: TermsPayload, decision: GlossaryDecision): TermsPayload {
  switch (decision.kind) {
    case 'accept':
      return {...terms, names: terms.names.map((name) => accepted(name, decision))}
    case 'other':
    case 'never':
      return {...terms, names: terms.names.flatMap((name) => withoutForm(name, decision))}
    case 'edit':
      return {
        ...terms,
        concepts: terms.concepts.map((concept) =>
          concept.id === decision.concept ? withCells(concept, decision.cells) : concept,
        ),
      }
    case 'add':
      return {...terms, concepts: [...terms.concepts, newConcept(terms, decision)]}
    case 'merge':
      return merged(terms, decision)
  }
}

function accepted(name: PageName, decision: GlossaryDecision & {kind: 'accept'}): PageName {
  if (name.concept !== decision.concept) return name
  const settle = (variant: PageVariant): PageVariant =>
    variant.form === decision.form ? {...variant, status: decision.as, proposal: null} : variant
  return {...name, forms: name.forms.map(settle)}
}

function withoutForm(name: PageName, decision: GlossaryDecision & {kind: 'other' | 'never'}): PageName[] {
  if (name.concept !== decision.concept || name.ar !== decision.name) return [name]
  const forms = name.forms.filter(({form}) => form !== decision.form)
  return forms.some(({proposal}) => proposal !== null) ? [{...name, forms}] : []
}

function withCells(concept: PageConcept, cells: Readonly<Record<string, string>>): PageConcept {
  const all = {...concept.cells, ...cells}
  return {
    ...concept,
    cells: all,
    ar: all['ar'] ?? concept.ar,
    en: all['en'] ?? concept.en,
    pos: all['pos'] ?? concept.pos,
  }
}

function newConcept(terms: TermsPayload, {cells, file}: GlossaryDecision & {kind: 'add'}): PageConcept {
  return {
    id: cells['id'] ?? cells['en'] ?? cells['ar'] ?? '',
    ar: cells['ar'] ?? '',
    en: cells['en'] ?? '',
    pos: cells['pos'] ?? '',
    cells,
    file: file ?? terms.files[0] ?? '',
    line: 0,
    isEditable: true,
    forms: {ar: [], en: []},
    consistency: 1,
    count: 0,
  }
}

function merged(terms: TermsPayload, {into, from}: GlossaryDecision & {kind: 'merge'}): TermsPayload {
  const gone = terms.concepts.find(({id}) => id === from)
  if (gone === undefined) return terms
  const concepts = terms.concepts.flatMap((concept) => {
    if (concept.id === from) return []
    if (concept.id !== into) return [concept]
    const forms = {ar: [...concept.forms.ar, ...gone.forms.ar], en: [...concept.forms.en, ...gone.forms.en]}
    return [{...concept, forms, count: concept.count + gone.count}]
  })
  return {...terms, concepts}
}
