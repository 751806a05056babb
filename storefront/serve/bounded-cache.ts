import { InMemoryCache } from "@shopify/hydrogen";

/** Some tens of megabytes: what is asked often is written anew all the time, and so stays. */
const ANSWERS_MAX = 2_000;

/**
 * Workers have a cache that forgets by itself; in a process of Node's the answer that was written longest
 * ago makes room, or visitors with ever new addresses would fill its memory.
 */
export class BoundedCache extends InMemoryCache {
  readonly #written = new Set<string>();
  readonly #max: number;

  constructor(max = ANSWERS_MAX) {
    super();
    this.#max = max;
  }

  override async put(request: Request, response: Response): Promise<void> {
    await super.put(request, response);
    this.#written.delete(request.url);
    this.#written.add(request.url);
    for (const url of this.#written) {
      if (this.#written.size <= this.#max) return;
      this.#written.delete(url);
      await this.delete(new Request(url));
    }
  }
}
