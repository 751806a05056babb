import { pino, type Logger } from "pino";

export type Log = Logger;

/**
 * Structured logs on standard output. Names that could carry a token or a person are censored as a
 * second line of defence; the first is never to log them.
 */
export function createLog(options: { level: string; name?: string }): Log {
  return pino({
    level: options.level,
    name: options.name ?? "headwater",
    redact: {
      paths: ["accessToken", "refreshToken", "*.accessToken", "*.refreshToken", "email", "*.email"],
      censor: "[withheld]",
    },
  });
}
