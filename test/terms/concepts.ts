import type {Concept, PartOfSpeech, Term} from '../../src/model.ts'

/** A concept for tests: `!form` is deprecated, `+form` admitted, `~form` short; Latin letters make an English term. */
export function concept(id: string, pos: PartOfSpeech, forms: readonly string[]): Concept {
  return {
    id,
    pos,
    terms: forms.map(term),
    doNotTranslate: false,
    domain: null,
    definition: null,
    note: null,
    source: null,
    specs: [],
    place: {path: 'glossary.csv', line: 2},
  }
}

function term(form: string): Term {
  const text = form.replace(/^[!+~]/u, '')
  return {
    text,
    lang: /[a-z]/iu.test(text) ? 'en' : 'ar',
    status: form.startsWith('!') ? 'deprecated' : form.startsWith('+') ? 'admitted' : 'preferred',
    isShort: form.startsWith('~'),
  }
}
