export type Json = Record<string, unknown>;

/** Posts JSON, or gets when there is no body, and answers what came back; refuses everything but success. */
export async function callJson(
  url: string,
  body?: Json,
  headers?: Record<string, string>,
): Promise<unknown> {
  const response = await fetch(url, {
    method: body ? "POST" : "GET",
    headers: { "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
