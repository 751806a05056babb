/** How long things of an account last; Shopify writes none of these numbers down. */
export const ACCESS_TOKEN_MS = 60 * 60_000;
export const REFRESH_TOKEN_MS = 30 * 24 * 60 * 60_000;
export const AUTHORIZATION_CODE_MS = 60_000;
export const SIGN_IN_MS = 15 * 60_000;
export const SESSION_MS = 30 * 24 * 60 * 60_000;
export const CODE_TRIES_MAX = 5;
