import { extname } from "node:path";
import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { header, text } from "../http/messages.ts";
import type { SandboxAnswer, SandboxRequest } from "../http/messages.ts";
import type { Platform } from "../platform.ts";

const UPLOAD_BYTES_MAX = 100 * 1024 * 1024;

interface StagedUploadInput {
  resource: string;
  filename: string;
  mimeType: string;
  httpMethod?: string | null;
}

/** `stagedUploadsCreate`: hands out addresses on the sandbox itself. */
export function stagedUploadResolvers(ask: () => Platform): Resolvers {
  return {
    Mutation: {
      stagedUploadsCreate: (
        _source,
        args: { input: StagedUploadInput[] },
        context: ResolverContext,
      ) => ({
        stagedTargets: args.input.map((input) => stagedTarget(ask(), context, input)),
        userErrors: [],
      }),
    },
  };
}

function stagedTarget(platform: Platform, context: ResolverContext, input: StagedUploadInput) {
  const safeName = input.filename.replaceAll(/[^A-Za-z0-9._-]/g, "_").slice(-80);
  const file = `upload-${platform.world.nextId()}-${safeName}`;
  const key = `tmp/${context.shop.domain}/${input.resource.toLowerCase()}/${file}`;
  const parameters = [
    { name: "key", value: key },
    { name: "Content-Type", value: input.mimeType },
    { name: "success_action_status", value: "201" },
    { name: "acl", value: "private" },
  ];
  const isPut = input.httpMethod === "PUT";
  return {
    url: isPut ? `${platform.baseUrl}/uploads/${file}` : `${platform.baseUrl}/uploads`,
    resourceUrl: `${platform.baseUrl}/files/${file}`,
    parameters: isPut ? [] : parameters,
  };
}

/** Takes an upload: the whole body by PUT, or a form with the parameters that were handed out. */
export async function answerUpload(
  platform: Platform,
  request: SandboxRequest,
): Promise<SandboxAnswer> {
  if (request.body.length > UPLOAD_BYTES_MAX) return text(413, "EntityTooLarge");
  if (request.method === "PUT") {
    platform.files.put(request.path.replace(/^.*\//, ""), request.body);
    return text(200, "");
  }
  const form = await readForm(request);
  const key = form?.get("key");
  const file = form?.get("file");
  if (typeof key !== "string" || !(file instanceof Blob)) return text(400, "MissingFields");
  const content = new Uint8Array(await file.arrayBuffer());
  platform.files.put(key.replace(/^.*\//, ""), content);
  return text(
    201,
    `<?xml version="1.0"?><PostResponse><Key>${key}</Key></PostResponse>`,
    "text/xml",
  );
}

async function readForm(request: SandboxRequest): Promise<FormData | undefined> {
  const contentType = header(request, "content-type") ?? "";
  if (!contentType.startsWith("multipart/form-data")) return undefined;
  const bytes = Uint8Array.from(request.body);
  return new Response(bytes, { headers: { "content-type": contentType } }).formData();
}

/** A browser shows a picture only under its own type. */
const CONTENT_TYPES: Record<string, string> = {
  ".jsonl": "application/jsonl",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".vtt": "text/vtt",
};

/** What was uploaded, and the results of bulk operations; whole, or the part that a player asks for. */
export function answerFile(platform: Platform, request: SandboxRequest): SandboxAnswer {
  const name = request.path.replace(/^.*\//, "");
  const content = platform.files.get(name);
  if (!content) return text(404, "Not found");
  const contentType = CONTENT_TYPES[extname(name)] ?? "application/octet-stream";
  const headers = { "content-type": contentType, "accept-ranges": "bytes" };
  const asked = RANGE.exec(header(request, "range") ?? "");
  if (!asked) return { status: 200, headers, body: content };
  const range = rangeIn(content.length, { first: asked[1] ?? "", last: asked[2] ?? "" });
  const size = String(content.length);
  if (!range) {
    return { status: 416, headers: { ...headers, "content-range": `bytes */${size}` }, body: "" };
  }
  const contentRange = `bytes ${range.from}-${range.to}/${size}`;
  return {
    status: 206,
    headers: { ...headers, "content-range": contentRange },
    body: content.subarray(range.from, range.to + 1),
  };
}

/** One range: `0-99`, `100-`, or the last bytes, `-100`. */
const RANGE = /^bytes=(\d*)-(\d*)$/;

function rangeIn(size: number, asked: { first: string; last: string }) {
  if (asked.first === "" && asked.last === "") return undefined;
  const from = asked.first === "" ? Math.max(0, size - Number(asked.last)) : Number(asked.first);
  const end = asked.first === "" || asked.last === "" ? size - 1 : Number(asked.last);
  const to = Math.min(end, size - 1);
  return from <= to ? { from, to } : undefined;
}
