/** No request is under way for longer: the worlds' own L. */
export const REQUEST_LIFE_MS = 20_000;
export const SEND_WITHIN_MS = 2_000;
/** The longest that a checkout holds its units unseen, and so how long units cool. */
export const COOLING_MS = 15_000;
