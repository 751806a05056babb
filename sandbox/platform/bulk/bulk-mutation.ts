import { GraphQLError } from "graphql";
import { formatError } from "#sandbox/contract.ts";
import type { Caller } from "../graphql/executor.ts";
import { isRecord } from "../http/messages.ts";
import type { Platform } from "../platform.ts";
import type { BulkOperation } from "../state.ts";

/** Why a text cannot be run as a bulk mutation; undefined when it can. */
export function problemOfBulkMutation(platform: Platform, mutation: string): string | undefined {
  try {
    const compiled = platform.executor.compile(mutation);
    if ("errors" in compiled) return compiled.errors[0]?.message ?? "Invalid mutation";
    const [operation, ...others] = compiled.operations;
    if (!operation || others.length > 0 || operation.kind !== "mutation") {
      return "The document must hold exactly one mutation.";
    }
    if (operation.rootFields.length !== 1) return "The mutation must have exactly one root field.";
    return operation.rootFields[0]?.startsWith("bulkOperation")
      ? "A bulk mutation cannot start another."
      : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

const splitUploads = new WeakMap<BulkOperation, string[]>();

function linesOf(platform: Platform, operation: BulkOperation): string[] {
  let lines = splitUploads.get(operation);
  if (!lines) {
    const content = platform.files.get(operation.uploadPath ?? "");
    lines = Buffer.from(content ?? new Uint8Array())
      .toString("utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    splitUploads.set(operation, lines);
  }
  return lines;
}

/** Runs the next lines of the upload, each as a mutation of its own. True when none is left. */
export async function runNextLines(
  platform: Platform,
  { operation, caller, count }: { operation: BulkOperation; caller: Caller; count: number },
): Promise<boolean> {
  const lines = linesOf(platform, operation);
  const until = Math.min(lines.length, operation.nextLine + count);
  while (operation.nextLine < until) {
    const lineNumber = operation.nextLine;
    // Counted before it runs: what ran must not run again, and nothing here waits in between.
    operation.nextLine += 1;
    const answer = await runLine(platform, { operation, caller, line: lines[lineNumber] ?? "" });
    operation.lines.push(JSON.stringify({ ...answer, __lineNumber: lineNumber }));
    operation.objectCount += 1;
    operation.rootObjectCount += 1;
  }
  return operation.nextLine >= lines.length;
}

async function runLine(
  platform: Platform,
  { operation, caller, line }: { operation: BulkOperation; caller: Caller; line: string },
): Promise<Record<string, unknown>> {
  const compiled = platform.executor.compile(operation.document);
  if ("errors" in compiled) return { errors: compiled.errors.map(formatError) };
  const [only] = compiled.operations;
  const variables = parseLine(line);
  if (!only || !variables) return { errors: [{ message: "The line is not a JSON object." }] };
  const result = await platform.executor.run({
    platform,
    caller,
    compiled,
    operation: only,
    variables,
  });
  return {
    ...(result.data ? { data: result.data } : {}),
    ...(result.errors ? { errors: result.errors.map(formatError) } : {}),
  };
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
