/** Greek and Cyrillic letters that look like a Latin one, by code point since nobody can tell them apart. */
const pairs: readonly (readonly [string, string])[] = [
  [
    '\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF\u03BD',
    'ABEZHIKMNOPTYXov',
  ],
  ['\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0405\u0406\u0408', 'ABEKMHOPCTXSIJ'],
  ['\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04BB\u0501', 'aeopcyxsijhd'],
]

/** For each such letter the Latin one. */
export const latinLookAlikes: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([letters, latin]) => Array.from(letters, (letter, at) => [letter, latin[at]] as const)),
)
