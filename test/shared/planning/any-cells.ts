import fc from 'fast-check'
import { catalogueFields } from '../../../shared/planning/catalogue.ts'
import { catalogueHeaders } from '../../../shared/planning/catalogue-headers.ts'

const words = [
  'Temaplan',
  'Rulleres (utgår ikke)',
  'ja',
  'kanskje',
  '3,5',
  'to',
  '2021-06-15',
  '23.06.2021',
  "'=1+1",
  '-',
  ' ',
]

/** Text of characters that have made programs stumble. */
export const oddText = fc.string({
  unit: fc.constantFrom(
    'a',
    'Å',
    '1',
    '-',
    ' ',
    '\t',
    '\n',
    '\r',
    '"',
    "'",
    '=',
    ';',
    '§',
    '(',
    '\0',
    '\ud800',
    '😀',
    '\u202e',
  ),
  maxLength: 20,
})

/** A cell: what people write, what programs write, and anything at all. */
const anyCell = fc.oneof(
  fc.constantFrom(...words),
  oddText,
  fc.constantFrom('\0', '\ud800', 'x'.repeat(301), 'x'.repeat(5001)),
)

/** A sheet with a mapping of any columns; rows of any length, the headers in any row. */
export const anySheet = fc.record({
  cells: fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 8 }),
  mapping: fc.array(fc.option(fc.constantFrom(...catalogueFields)), { maxLength: 8 }),
  headerRow: fc.integer({ min: 1, max: 9 }),
})

/** Our own headers in any order, with unknown ones between. */
export const anyHeaders = fc.array(fc.oneof(fc.constantFrom(...Object.values(catalogueHeaders)), fc.string()), {
  maxLength: 30,
})
