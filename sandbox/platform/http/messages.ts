/** A request as all handlers see it, whether it came over HTTP or from within the process. */
export interface SandboxRequest {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: Uint8Array;
}

export interface SandboxAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** Thrown where a real connection would be cut: the caller learns nothing about what happened. */
export class ConnectionReset extends Error {
  readonly code = "ECONNRESET";
  constructor() {
    super("The sandbox cut the connection, as it was told to.");
  }
}

export function json(
  status: number,
  value: unknown,
  headers?: Record<string, string>,
): SandboxAnswer {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

export function html(status: number, body: string): SandboxAnswer {
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
}

export function text(status: number, body: string, contentType = "text/plain"): SandboxAnswer {
  return { status, headers: { "content-type": `${contentType}; charset=utf-8` }, body };
}

export function redirect(location: string): SandboxAnswer {
  return { status: 302, headers: { location }, body: "" };
}

export function header(request: SandboxRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

export function bodyText(request: SandboxRequest): string {
  return Buffer.from(request.body.buffer, request.body.byteOffset, request.body.length).toString(
    "utf8",
  );
}

/** A JSON or form body as an object; {} when there is none. Undefined when it cannot be read. */
export function bodyObject(request: SandboxRequest): Record<string, unknown> | undefined {
  const content = bodyText(request);
  if (content.trim() === "") return {};
  if (!header(request, "content-type")?.includes("json") && !content.trimStart().startsWith("{")) {
    return Object.fromEntries(new URLSearchParams(content));
  }
  try {
    const parsed: unknown = JSON.parse(content);
    return isRecord(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
