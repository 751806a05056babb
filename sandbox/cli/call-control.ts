import { askSandbox } from "./ask-sandbox.ts";

/** Sends one call to the control API of a running sandbox and prints its answer. */
export async function callControl({
  url,
  method,
  path,
  body,
}: {
  url: string;
  method?: string;
  path?: string;
  body?: string;
}): Promise<number> {
  if (!method || !path) {
    process.stderr.write("control needs a method and a path, e.g. control GET shops\n");
    return 2;
  }
  const verb = method.toUpperCase();
  return askSandbox(`${url}/control/${path}`, {
    method: verb,
    body: verb === "GET" ? undefined : (body ?? "{}"),
  });
}
