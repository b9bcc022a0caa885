/** Files of Office before 2007, and later ones that ask for a password, begin so (MS-CFB). */
export function isOldOffice(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
}

/** Is it a file of an office program, old or new (a ZIP), where a text is expected? */
export function isOffice(bytes: Uint8Array): boolean {
  return isOldOffice(bytes) || beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
