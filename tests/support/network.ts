/** What lies between the hub and Shopify: it can lose, keep back and remember. */
export interface Network {
  fetch: typeof fetch;
  /** Names of the operations sent, in order. */
  sent: string[];
  /** Calls as they were sent, in order. */
  calls: { operation: string; variables: Record<string, unknown> }[];
  /** Hears of every call as it is sent, and of its answer where one comes. */
  watch: Watch | null;
  /** Decides the way of every call that no rule below concerns; null when all arrive. */
  weather: Weather | null;
  /** The next call of the operation is lost for its sender, and arrives only when released. */
  keepRequest(operation: string): { release(): Promise<void> };
  /** The n-th next call of the operation arrives at once; its answer comes only when released. */
  keepAnswer(operation: string, nth?: number): { release(): void };
  /** Calls of the operation never arrive, and their senders hear nothing; `stop` ends it. */
  loseRequests(operation: string): { stop(): void };
  /** Calls of the operation arrive and are applied, but their answers are lost; `stop` ends it. */
  loseAnswers(operation: string): { stop(): void };
}

/** What becomes of a call on its way. */
export type Weather = (
  operation: string,
  request: Request,
  deliver: (request: Request) => Promise<Response>,
) => Promise<Response>;

/** A call as its sender made it. */
export interface SentCall {
  host: string;
  /** "" for calls that are not GraphQL. */
  operation: string;
  token: string | null;
  body: string;
}

export type Watch = (call: SentCall) => ((answer: Response) => void) | void;

type Rule = (request: Request) => Promise<Response>;

export function makeNetwork(deliver: (request: Request) => Promise<Response>): Network {
  const rules = new Map<string, Rule>();
  const network: Network = {
    sent: [],
    calls: [],
    watch: null,
    weather: null,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { sent, variables } = await readCall(request);
      const { operation } = sent;
      if (operation !== "") {
        network.sent.push(operation);
        network.calls.push({ operation, variables });
      }
      const answered = network.watch?.(sent);
      const answer = await passOn(network, { rule: rules.get(operation), operation, request });
      answered?.(answer.clone());
      return answer;
    },
    keepRequest(operation) {
      let kept: Request | undefined;
      rules.set(operation, async (request) => {
        rules.delete(operation);
        kept = request;
        throw new TypeError("the connection was reset");
      });
      return {
        release: async () => {
          if (!kept) throw new Error(`no ${operation} was kept back`);
          await deliver(kept);
        },
      };
    },
    keepAnswer(operation, nth = 1) {
      let calls = 0;
      let open: () => void = () => {};
      const gate = new Promise<void>((resolve) => (open = resolve));
      rules.set(operation, async (request) => {
        calls += 1;
        if (calls < nth) return deliver(request);
        rules.delete(operation);
        const answer = await deliver(request);
        await gate;
        return answer;
      });
      return { release: () => open() };
    },
    loseRequests(operation) {
      rules.set(operation, () => Promise.reject(new TypeError("the connection was reset")));
      return { stop: () => void rules.delete(operation) };
    },
    loseAnswers(operation) {
      rules.set(operation, async (request) => {
        await deliver(request);
        throw new TypeError("the connection was reset");
      });
      return { stop: () => void rules.delete(operation) };
    },
  };
  function passOn(
    { weather }: Network,
    call: { rule: Rule | undefined; operation: string; request: Request },
  ): Promise<Response> {
    if (call.rule) return call.rule(call.request);
    return weather ? weather(call.operation, call.request, deliver) : deliver(call.request);
  }
  return network;
}

async function readCall(
  request: Request,
): Promise<{ sent: SentCall; variables: Record<string, unknown> }> {
  const body = await request.clone().text();
  const host = request.headers.get("x-sandbox-host") ?? new URL(request.url).host;
  const token = request.headers.get("x-shopify-access-token");
  if (!request.url.includes("graphql"))
    return { sent: { host, operation: "", token, body }, variables: {} };
  const asked = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
  const operation = /(?:query|mutation)\s+(\w+)/.exec(asked.query)?.[1] ?? "";
  return { sent: { host, operation, token, body }, variables: asked.variables ?? {} };
}
