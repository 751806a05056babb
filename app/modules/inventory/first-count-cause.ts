const PREFIX = "first-count:";

/** The cause of the transfer that opens the books of an item at a place. */
export function firstCountCause(of: { itemId: string; locationId: string }): string {
  return `${PREFIX}${of.itemId}:${of.locationId}`;
}

/** Whether a transfer says what was there when the hub first looked. */
export function isFirstCount(cause: string): boolean {
  return cause.startsWith(PREFIX);
}
