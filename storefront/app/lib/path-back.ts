/** Where a form leads back to; only into this store: an address elsewhere would make it a stepping stone. */
export function pathBack(form: FormData, request: Request): string {
  const { origin } = new URL(request.url);
  const asked = form.get("back");
  const back = URL.parse(typeof asked === "string" ? asked : "/", origin);
  return back?.origin === origin ? `${back.pathname}${back.search}` : "/";
}
