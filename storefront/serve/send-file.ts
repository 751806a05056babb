import { readFile, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { chooseEncoding, compressFile } from "./compress.ts";
import type { Encoding } from "./compress.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

type SendFile = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Sends the built files of a folder, which never change under their names; false when there is none. */
export function makeSendFile(folder: string): SendFile {
  const kept = new Map<string, Promise<Buffer>>();
  const read = (file: string, encoding: Encoding | null): Promise<Buffer> => {
    const key = `${encoding ?? "plain"} ${file}`;
    const content =
      kept.get(key) ??
      readFile(file).then((plain) => (encoding ? compressFile(plain, encoding) : plain));
    kept.set(key, content);
    content.catch(() => kept.delete(key));
    return content;
  };
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = fileOf(folder, pathname);
    if (file === null || !(await isFile(file))) return false;
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const accepted = request.headers["accept-encoding"];
    const encoding = chooseEncoding(accepted?.toString() ?? null, type);
    const content = await read(file, encoding);
    const isHashed = pathname.startsWith("/assets/");
    response.writeHead(200, {
      "content-type": type,
      "content-length": content.length,
      "cache-control": isHashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
      vary: "accept-encoding",
      ...(encoding ? { "content-encoding": encoding } : {}),
    });
    response.end(request.method === "HEAD" ? undefined : content);
    return true;
  };
}

/** Null where the address leaves the folder, or cannot be read. */
function fileOf(folder: string, pathname: string): string | null {
  try {
    const file = join(folder, decodeURIComponent(pathname));
    return file.startsWith(folder + sep) ? file : null;
  } catch {
    return null;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
