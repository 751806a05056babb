import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Uploads and results of bulk operations, by name. */
export interface FileStore {
  put(name: string, content: Uint8Array): void;
  get(name: string): Uint8Array | undefined;
}

const SAFE_NAME = /^[A-Za-z0-9._-]+$/;

/** Keeps files in memory, and under `directory` as well when there is one. */
export function createFileStore(directory: string | undefined): FileStore {
  const files = new Map<string, Uint8Array>();
  if (directory !== undefined) mkdirSync(directory, { recursive: true });
  return {
    put(name, content) {
      if (!SAFE_NAME.test(name)) throw new Error(`Not a file name: ${name}`);
      if (directory === undefined) files.set(name, content);
      else writeFileSync(join(directory, name), content);
    },
    get(name) {
      if (!SAFE_NAME.test(name)) return undefined;
      return directory === undefined ? files.get(name) : readIfThere(join(directory, name));
    },
  };
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
