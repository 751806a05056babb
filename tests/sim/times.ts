/** No request is under way for longer: the worlds' own L. */
export const REQUEST_LIFE_MS = 20_000;
export const SEND_WITHIN_MS = 2_000;
/** How far the clocks of two processes of the hub may differ; what waits for another leaves as much room. */
export const SKEW_MS_MAX = 800;
