import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const TEXT_FILE = /\.(ts|tsx|js|mjs|cjs|json|md|css|html|yml|yaml|toml|sh|csv|prisma|graphql|svg)$/;
const CODE_FILE =
  /^(app|sandbox|storefront|scripts|tests|bench|prisma|extensions|demo)\/.*\.(ts|tsx|js|mjs|cjs)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** The router reads the address from a route's file name: `_index`, `$`, parameters, what may be left out. */
const ROUTE = /^([a-z0-9._-]|\$[a-zA-Z]*|\(\$[a-zA-Z]+\)|\[[a-z0-9.-]+\])+$/;

function trackedFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" });
  return listed.split("\0").filter((path) => path !== "" && existsSync(resolve(ROOT, path)));
}

const files = trackedFiles();

function linesMatching(pattern: RegExp, except: RegExp): string[] {
  return files
    .filter((path) => (TEXT_FILE.test(path) || path === ".ci/run") && !except.test(path))
    .flatMap((path) =>
      readFileSync(resolve(ROOT, path), "utf8")
        .split("\n")
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
    );
}

describe("the repository speaks of itself alone", () => {
  // Bracketed letters keep these patterns from finding themselves.
  test("no path of one machine", () => {
    const place = /(^|[\s"'`(=:])\/(hom[e]|User[s]|roo[t]|wor[k]|far[m])\/[a-z.]|[A-Z]:\\User[s]/;
    expect(linesMatching(place, /^package-lock\.json$/)).toEqual([]);
  });

  test("no name of the workplace", () => {
    const name = /\.\.\/share[d]\b|\bCE[O]\b|\bsubagen[t]\b|before-sto[p]\b|\.librar[y]\//;
    expect(linesMatching(name, /^package-lock\.json$/)).toEqual([]);
  });

  test("no registry's host, in the lockfile least of all", () => {
    const host = /https?:\/\/[^/\s"]*(regist[r]y|artifactor[y]|verdacci[o]|npmmirro[r])/;
    expect(linesMatching(host, /^$/)).toEqual([]);
    const lock = readFileSync(resolve(ROOT, "package-lock.json"), "utf8");
    // A workspace is a folder of this repository.
    const addresses = [...lock.matchAll(/"resolved": "(.*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(["storefront"]);
  });

  test("no secret", () => {
    const secret = /\bshp(at|ss|ca|pa|rt|ua)_[0-9a-f]{32}\b|-----BEGIN [A-Z ]*PRIVATE KE[Y]-----/;
    expect(linesMatching(secret, /^package-lock\.json$/)).toEqual([]);
    expect(files.filter((path) => /(^|\/)\.env$|\.pem$/.test(path))).toEqual([]);
  });
});

describe("files", () => {
  test("are kebab-case", () => {
    const wrong = files.filter((path) => {
      if (!CODE_FILE.test(path) || /\/generated\//.test(path)) return false;
      const name = (path.split("/").at(-1) ?? "").replace(/\.[a-z]+$/, "");
      return !(/^(storefront\/)?app\/routes\//.test(path) ? ROUTE : KEBAB).test(name);
    });
    expect(wrong).toEqual([]);
  });

  test("decision records are numbered, and no number is used twice", () => {
    const records = files.filter((path) => path.startsWith("docs/decisions/"));
    const wrong = records.filter((path) => !/\/\d{3}-[a-z0-9-]+\.md$/.test(path));
    expect(wrong).toEqual([]);
    const numbers = records.map((path) => path.slice("docs/decisions/".length, -3).slice(0, 3));
    expect(numbers).toEqual([...new Set(numbers)]);
  });

  test("a test that needs a database or HTTP says so by its name", () => {
    const pure = files.filter(
      (path) => /^(app)\/.*\.test\.tsx?$/.test(path) && !/\.int\.test\./.test(path),
    );
    const wrong = pure.filter((path) =>
      /from "(better-sqlite3|pg|#sandbox\/.*|node:http)"/.test(
        readFileSync(resolve(ROOT, path), "utf8"),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
