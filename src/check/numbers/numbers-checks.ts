import type {Check} from '../check.ts'
import {arabicCommaInNumber} from './arabic-comma-in-number.ts'
import {currencyMismatch} from './currency-mismatch.ts'
import {dateInvalid} from './date-invalid.ts'
import {dateMismatch} from './date-mismatch.ts'
import {dateMissing} from './date-missing.ts'
import {dateStyleMixed} from './date-style-mixed.ts'
import {digitInWord} from './digit-in-word.ts'
import {monthDoubled} from './month-doubled.ts'
import {monthNamesMixed} from './month-names-mixed.ts'
import {negativeSign} from './negative-sign.ts'
import {numberCount} from './number-count.ts'
import {numberFormat} from './number-format.ts'
import {numberMismatch} from './number-mismatch.ts'
import {ordinalMismatch} from './ordinal-mismatch.ts'
import {percentMismatch} from './percent-mismatch.ts'
import {percentSignPlace} from './percent-sign-place.ts'
import {rangeOrder} from './range-order.ts'
import {referenceNumber} from './reference-number.ts'
import {scaleDoubt} from './scale-doubt.ts'
import {timeMismatch} from './time-mismatch.ts'
import {unitConversion} from './unit-conversion.ts'
import {unitMismatch} from './unit-mismatch.ts'
import {weekdayDate} from './weekday-date.ts'

/** The checks of this family. */
export const numbersChecks: readonly Check[] = [
  arabicCommaInNumber,
  currencyMismatch,
  dateInvalid,
  dateMismatch,
  dateMissing,
  dateStyleMixed,
  digitInWord,
  monthDoubled,
  monthNamesMixed,
  negativeSign,
  numberCount,
  numberFormat,
  numberMismatch,
  ordinalMismatch,
  percentMismatch,
  percentSignPlace,
  rangeOrder,
  referenceNumber,
  scaleDoubt,
  timeMismatch,
  unitConversion,
  unitMismatch,
  weekdayDate,
]
