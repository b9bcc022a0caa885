/** A column of a bilingual table, by the name that machines give it. */
export type TableColumn =
  'id' | 'ar' | 'en' | 'confidence' | 'status' | 'findings' | 'evidence' | 'moved' | 'note' | 'state'

/** A word in both languages. */
interface Words {
  readonly ar: string
  readonly en: string
}

/** What people see at the head of a column; a language is named in itself. Readers know these and the machines' names. */
export const columnWords: Readonly<Record<TableColumn, Words>> = {
  id: {ar: 'الرقم', en: 'No.'},
  ar: {ar: 'العربية', en: 'العربية'},
  en: {ar: 'English', en: 'English'},
  confidence: {ar: 'الثقة', en: 'Confidence'},
  status: {ar: 'الحالة', en: 'Status'},
  findings: {ar: 'الملاحظات', en: 'Findings'},
  evidence: {ar: 'الشواهد', en: 'Evidence'},
  moved: {ar: 'منقول', en: 'Moved'},
  note: {ar: 'حاشية', en: 'Note'},
  state: {ar: 'حالة الترجمة', en: 'State'},
}

/** What a person said of a link, as people read it. */
export const statusWords: Readonly<Record<'auto' | 'confirmed' | 'edited', Words>> = {
  auto: {ar: 'آلي', en: 'auto'},
  confirmed: {ar: 'معتمد', en: 'confirmed'},
  edited: {ar: 'معدل', en: 'edited'},
}
