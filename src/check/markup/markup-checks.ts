import type {Check} from '../check.ts'
import {acronymMismatch} from './acronym-mismatch.ts'
import {brokenUrl} from './broken-url.ts'
import {camelCaseMismatch} from './camel-case-mismatch.ts'
import {codeMismatch} from './code-mismatch.ts'
import {codeSpanMismatch} from './code-span-mismatch.ts'
import {commandMismatch} from './command-mismatch.ts'
import {doubleSpace} from './double-space.ts'
import {emailMismatch} from './email-mismatch.ts'
import {emojiMismatch} from './emoji-mismatch.ts'
import {emphasisMismatch} from './emphasis-mismatch.ts'
import {escapeMismatch} from './escape-mismatch.ts'
import {footnoteMismatch} from './footnote-mismatch.ts'
import {handleMismatch} from './handle-mismatch.ts'
import {htmlEntity} from './html-entity.ts'
import {icuPluralForms} from './icu-plural-forms.ts'
import {icuSelectKeys} from './icu-select-keys.ts'
import {inlineCodeMismatch} from './inline-code-mismatch.ts'
import {leadingSpace} from './leading-space.ts'
import {lineBreakMismatch} from './line-break-mismatch.ts'
import {listNumberMismatch} from './list-number-mismatch.ts'
import {markdownLink} from './markdown-link.ts'
import {pathMismatch} from './path-mismatch.ts'
import {placeholderExtra} from './placeholder-extra.ts'
import {placeholderMissing} from './placeholder-missing.ts'
import {placeholderOrder} from './placeholder-order.ts'
import {tabInText} from './tab-in-text.ts'
import {tagMismatch} from './tag-mismatch.ts'
import {tagSpacing} from './tag-spacing.ts'
import {trademarkMismatch} from './trademark-mismatch.ts'
import {trailingSpace} from './trailing-space.ts'
import {unsafeHtml} from './unsafe-html.ts'
import {urlMismatch} from './url-mismatch.ts'
import {versionMismatch} from './version-mismatch.ts'
import {xmlFragment} from './xml-fragment.ts'

/** The checks of this family. */
export const markupChecks: readonly Check[] = [
  acronymMismatch,
  brokenUrl,
  camelCaseMismatch,
  codeMismatch,
  codeSpanMismatch,
  commandMismatch,
  doubleSpace,
  emailMismatch,
  emojiMismatch,
  emphasisMismatch,
  escapeMismatch,
  footnoteMismatch,
  handleMismatch,
  htmlEntity,
  icuPluralForms,
  icuSelectKeys,
  inlineCodeMismatch,
  leadingSpace,
  lineBreakMismatch,
  listNumberMismatch,
  markdownLink,
  pathMismatch,
  placeholderExtra,
  placeholderMissing,
  placeholderOrder,
  tabInText,
  tagMismatch,
  tagSpacing,
  trademarkMismatch,
  trailingSpace,
  unsafeHtml,
  urlMismatch,
  versionMismatch,
  xmlFragment,
]
