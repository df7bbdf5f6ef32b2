/** Without look-alikes: no 0 and O, no 1, I and L. Six of 31 signs: 888 million codes. */
export const joinCodeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const joinCodeLength = 6

const code = new RegExp(`^[${joinCodeAlphabet}]{${joinCodeLength}}$`)

/** The code behind what somebody typed: case, spaces, hyphens and dots do not count. null where it can be no code. */
export function readJoinCode(typed: string): string | null {
  const bare = typed.replace(/[\s\p{Dash}._]/gu, '').toUpperCase()
  return code.test(bare) ? bare : null
}

/** The code as it is shown and read aloud: in two groups. */
export function showJoinCode(joinCode: string): string {
  return `${joinCode.slice(0, joinCodeLength / 2)} ${joinCode.slice(joinCodeLength / 2)}`
}
