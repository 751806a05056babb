import { request } from "node:http";
import { createServer } from "node:https";
import type { Certificate } from "./self-signed.ts";

export interface TlsFront {
  port: number;
  close(): Promise<void>;
}

/** Ends TLS in front of a plain server on this machine, and passes everything on as it came. */
export async function startTlsFront(certificate: Certificate, behind: string): Promise<TlsFront> {
  const { port: behindPort } = new URL(behind);
  const server = createServer(certificate, (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const passed = request(
      { host: "127.0.0.1", port: behindPort, method, path: url, headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.on("error", () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("No port was given.");
  return {
    port: address.port,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
