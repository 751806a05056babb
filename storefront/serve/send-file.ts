import { readdir, readFile } from "node:fs/promises";
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

/** Sends the file that the address names; undefined when there is none, and nothing was done. */
type SendFile = (request: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** Sends the built files of a folder. They are what they were when it began, so no page asks the disk. */
export async function makeSendFile(folder: string): Promise<SendFile> {
  const files = await listFiles(folder);
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
  const send = async (
    { file, pathname }: { file: string; pathname: string },
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
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
  };
  return (request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname ?? "";
    const file = files.get(pathname);
    return file === undefined ? undefined : send({ file, pathname }, request, response);
  };
}

/** Where each file of the folder lies, by the path that it is asked for. */
async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const parts = file.slice(folder.length).split(sep);
        return [parts.map(encodeURIComponent).join("/"), file];
      }),
  );
}
