import { Agent as HttpAgent, request as httpRequest } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import type { Transport } from "../platform.ts";

export interface OutgoingPost {
  url: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** How deliveries leave: at most so many at once, the rest wait their turn. */
export interface Outgoing {
  /** Resolves to the status of the answer; rejects when there was none. */
  post(post: OutgoingPost): Promise<number>;
  /** Runs `work` when there is room for it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

const CONCURRENT_MAX = 64;

/** Over HTTP, by node's own client: a busy shop makes thousands of webhooks in a second. */
export function createHttpOutgoing(): Outgoing {
  const options = { keepAlive: true, maxSockets: CONCURRENT_MAX };
  const agents = { http: new HttpAgent(options), https: new HttpsAgent(options) };
  const post = ({ url, headers, body, signal }: OutgoingPost): Promise<number> =>
    new Promise((resolve, reject) => {
      const isSecure = url.startsWith("https:");
      const send = isSecure ? httpsRequest : httpRequest;
      const agent = isSecure ? agents.https : agents.http;
      const length = String(Buffer.byteLength(body));
      const sent = send(
        url,
        { method: "POST", agent, signal, headers: { ...headers, "content-length": length } },
        (response) => {
          // The body is of no interest, but an unread one would keep its connection busy.
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sent.on("error", reject);
      sent.end(body);
    });
  return { post, inTurn: takeTurns(CONCURRENT_MAX) };
}

/** By a transport that somebody else owns, the simulator for one; it may take all at once. */
export function createTransportOutgoing(transport: Transport): Outgoing {
  return {
    async post({ url, ...init }) {
      const response = await transport(new Request(url, { ...init, method: "POST" }));
      void response.body?.cancel();
      return response.status;
    },
    inTurn: (work) => work(),
  };
}

function takeTurns(max: number): Outgoing["inTurn"] {
  let running = 0;
  const waiting: (() => void)[] = [];
  let first = 0;

  function next(): void {
    const resume = waiting[first];
    if (!resume) {
      running -= 1;
      return;
    }
    first += 1;
    // The list is cut only now and then: shifting it each time would cost its length.
    if (first > 1000 && first * 2 > waiting.length) {
      waiting.splice(0, first);
      first = 0;
    }
    resume();
  }

  return async (work) => {
    if (running < max) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      next();
    }
  };
}
