import { describeError, Fault } from "#app/kernel/fault.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";

/** Far above any row of ours; a file that has no line ends must not fill the memory. */
const LINE_LENGTH_MAX = 8_000_000;

/** The rows of a bulk operation's file, one after another, without holding the whole of it. */
export async function* readJsonLines(fetch: Fetch, url: string): AsyncGenerator<unknown> {
  const response = await fetch(url).catch(interrupted);
  if (!response.ok || !response.body) {
    throw new Fault("bulk_file", { message: `HTTP ${response.status}`, retryable: true });
  }
  let rest = "";
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  const next = () => reader.read().catch(interrupted);
  for (let part = await next(); !part.done; part = await next()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield parseLine(line);
    if (rest.length > LINE_LENGTH_MAX)
      throw new Fault("bulk_file", { message: "a line without end" });
  }
  if (rest.trim() !== "") yield parseLine(rest);
}

/** The connection was cut, perhaps in the middle of the file: it is read again from its beginning. */
function interrupted(cause: unknown): never {
  throw new Fault("bulk_file", { message: describeError(cause), retryable: true, cause });
}

function parseLine(line: string): unknown {
  const row: unknown = JSON.parse(line);
  return row;
}
