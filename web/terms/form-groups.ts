import type {Lang} from '../../src/model.ts'
import type {PageConcept, PageForm} from '../../src/page-model.ts'
import {isListColumn, itemsOf} from './cells.ts'

/** How a form stands to the glossary. */
type FormGroupKind = 'house' | 'admitted' | 'deprecated' | 'short' | 'unlisted'

/** The forms of a concept that stand alike. */
export interface FormGroup {
  readonly kind: FormGroupKind
  /** Those that the texts have, the most frequent first. */
  readonly forms: readonly PageForm[]
  /** Those that the glossary has and the texts do not. */
  readonly unseen: readonly string[]
}

/** In the order in which they are shown. */
const formGroupKinds: readonly FormGroupKind[] = ['house', 'admitted', 'deprecated', 'short', 'unlisted']

/** How a form stands to the glossary; a short form is one whatever its status, unless it is deprecated. */
function groupKindOf({isListed, isHouse, isShort, status}: PageForm): FormGroupKind {
  if (!isListed) return 'unlisted'
  if (isHouse) return 'house'
  if (status === 'deprecated') return 'deprecated'
  return isShort ? 'short' : 'admitted'
}

/** The forms of a language in groups; groups without forms are left out. */
export function formGroups({forms, cells}: PageConcept, lang: Lang): FormGroup[] {
  const seen = new Set(forms[lang].map(({form}) => form))
  return formGroupKinds
    .map((kind) => ({
      kind,
      forms: forms[lang].filter((form) => groupKindOf(form) === kind).toSorted((one, other) => other.count - one.count),
      unseen: listed(cells, kind, lang).filter((form) => !seen.has(form)),
    }))
    .filter((group) => group.forms.length + group.unseen.length > 0)
}

/** The forms of a group as the glossary has them. */
function listed(cells: PageConcept['cells'], kind: FormGroupKind, lang: Lang): string[] {
  const column = kind === 'house' ? lang : `${lang}_${kind}`
  const cell = cells[column] ?? ''
  if (isListColumn(column)) return itemsOf(cell)
  return column === lang && cell.trim() !== '' ? [cell.trim()] : []
}
