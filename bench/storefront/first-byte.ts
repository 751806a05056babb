import { Agent, request } from "node:http";

const HEADERS = {
  "accept-encoding": "gzip, deflate, br",
  // What names itself no browser is taken for a crawler, and gets its page in one piece.
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
};

/** Ms from asking for a page to its first byte, over a connection that stands already. */
export type AskFirstByte = (url: string) => Promise<number>;

export function openFirstByte(): { ask: AskFirstByte; close: () => void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask: AskFirstByte = (url) =>
    new Promise((done, fail) => {
      const askedAt = performance.now();
      const asked = request(url, { agent, headers: HEADERS }, (answer) => {
        const ms = performance.now() - askedAt;
        answer.resume();
        answer.on("error", fail);
        answer.on("end", () => {
          if (answer.statusCode === 200) done(ms);
          else fail(new Error(`${url} answers ${answer.statusCode}`));
        });
      });
      asked.on("error", fail);
      asked.end();
    });
  return { ask, close: () => agent.destroy() };
}
