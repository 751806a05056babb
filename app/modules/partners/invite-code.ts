/** Without 0 and O, 1 and I, which people mistake for each other: 32 signs, 5 bits each. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const GROUP = 4;
/** 60 bits: not to be guessed over a network, still to be read out over a telephone. */
const LENGTH = 12;

/** How many random bytes a code is made from. */
export const INVITE_CODE_BYTES = LENGTH;

/** Turns random bytes into a code such as "7KQF-M2XA-9TRC". */
export function inviteCodeText(random: Uint8Array): string {
  const signs = [...random.subarray(0, LENGTH)].map((byte) => SIGNS.charAt(byte % SIGNS.length));
  return inGroups(signs.join(""));
}

/** What a person typed, as codes are stored; signs that no code has are dropped. */
export function normaliseInviteCode(text: string): string {
  const signs = [...text.normalize("NFKC").toUpperCase()].filter((sign) => SIGNS.includes(sign));
  return inGroups(signs.join("").slice(0, LENGTH));
}

function inGroups(signs: string): string {
  return (signs.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}
