import { connect, createServer, type Socket } from "node:net";

export interface Balancer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Hands connections to several servers in turn, past one that does not answer: what stands before the
 * hub's web processes, as small as a test needs it.
 */
export async function startBalancer(port: number, servers: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;

  function pass(client: Socket, triesLeft: number): void {
    turn = (turn + 1) % servers.length;
    const server = connect(servers[turn] ?? 0, "127.0.0.1");
    server.once("connect", () => {
      client.pipe(server).pipe(client);
    });
    server.once("error", () => {
      if (server.connecting || triesLeft === 0 || server.bytesRead > 0) client.destroy();
      else pass(client, triesLeft - 1);
    });
    server.once("close", () => {
      if (server.bytesRead > 0 || triesLeft === 0) client.destroy();
    });
  }

  const listener = createServer((client) => {
    open.add(client);
    client.on("error", () => client.destroy());
    client.once("close", () => open.delete(client));
    pass(client, servers.length);
  });
  await new Promise<void>((done, fail) => {
    listener.once("error", fail);
    listener.listen(port, done);
  });
  return {
    port,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => listener.close(done));
    },
  };
}
