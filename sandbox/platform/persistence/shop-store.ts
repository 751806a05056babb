import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Clock } from "#sandbox/contract.ts";
import type { StoredShop } from "../state.ts";

/** Where the world is kept between two runs. */
export interface ShopStore {
  load(): StoredShop[];
  /** The first id that no earlier run can have given out. */
  firstFreeId(): bigint;
  /** Called before ids up to `end` are given out. */
  reserveIds(end: bigint): void;
  /** The shop changed: it is written within two seconds, together with its later changes. */
  touch(domain: string): void;
  flush(): Promise<void>;
}

const WRITE_DELAY_MS = 1000;
const FILE_SUFFIX = ".shop";
/** Above 2^53, as real ids are. */
const FIRST_ID = 2n ** 53n + 1_000_000_007n;

export const memoryShopStore: ShopStore = {
  load: () => [],
  firstFreeId: () => FIRST_ID,
  reserveIds() {
    // Nothing outlives the process, so no id can be given out twice.
  },
  touch() {
    // Memory is all there is.
  },
  flush: () => Promise.resolve(),
};

/** One file for each shop. A write goes beside the file and takes its name when it is whole. */
export function createFileShopStore({
  directory,
  clock,
  read,
}: {
  directory: string;
  clock: Clock;
  read: (domain: string) => StoredShop | undefined;
}): ShopStore {
  mkdirSync(directory, { recursive: true });
  const idFile = join(directory, "next-id");
  const touched = new Set<string>();
  let timer: { cancel(): void } | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function writeTouched(): Promise<void> {
    for (const domain of [...touched]) {
      touched.delete(domain);
      const stored = read(domain);
      if (!stored) continue;
      const file = join(directory, domain + FILE_SUFFIX);
      await writeFile(`${file}.new`, serialize(stored));
      await rename(`${file}.new`, file);
    }
  }

  function startWriting(): Promise<void> {
    timer = undefined;
    // One after another: two writers of one file would meet at its temporary name.
    writing = writing.then(writeTouched);
    return writing;
  }

  return {
    load: () =>
      readdirSync(directory)
        .filter((name) => name.endsWith(FILE_SUFFIX))
        .sort()
        .map((name) => readShop(join(directory, name))),
    firstFreeId: () => readId(idFile) ?? FIRST_ID,
    reserveIds(end) {
      writeFileSync(`${idFile}.new`, end.toString());
      renameSync(`${idFile}.new`, idFile);
    },
    touch(domain) {
      touched.add(domain);
      timer ??= clock.setTimer(WRITE_DELAY_MS, () => void startWriting());
    },
    async flush() {
      timer?.cancel();
      await startWriting();
    },
  };
}

/** Written by this very store, so its outer form is proof enough. */
function isStoredShop(value: unknown): value is StoredShop {
  return typeof value === "object" && value !== null && "shop" in value && "platform" in value;
}

function readShop(file: string): StoredShop {
  const value: unknown = deserialize(readFileSync(file));
  if (!isStoredShop(value)) throw new Error(`${file} does not hold a shop.`);
  return value;
}

function readId(file: string): bigint | undefined {
  try {
    return BigInt(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
