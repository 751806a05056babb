import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface MailSink {
  /** Where the hub sends its mails. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Takes every mail, writes it into the folder as a file that mail programs open, and says so. */
export async function startMailSink(options: {
  folder: string;
  print: (line: string) => void;
}): Promise<MailSink> {
  mkdirSync(options.folder, { recursive: true });
  let taken = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, session, done) {
      text(stream)
        .then((mail) => {
          taken += 1;
          const name = `${Date.now()}-${String(taken).padStart(4, "0")}.eml`;
          const file = join(options.folder, name);
          writeFileSync(file, mail);
          const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
          options.print(`a mail to ${to}: ${file}`);
          done();
        })
        .catch((error: unknown) => {
          done(error instanceof Error ? error : new Error("the mail could not be kept"));
        });
    },
  });
  await new Promise<void>((ready, fail) => {
    server.on("error", fail);
    server.listen(0, "127.0.0.1", ready);
  });
  const address = server.server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
