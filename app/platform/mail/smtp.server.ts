import { createTransport } from "nodemailer";
import { Fault } from "#app/kernel/fault.ts";
import type { MailTransport } from "./send-mail.server.ts";

const WAIT_MS = 20_000;

/** Sends by the SMTP server that the address names, e.g. smtp://user:password@host:587. */
export function makeSmtp({ url, from }: { url: string; from: string }): MailTransport {
  const server = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    // Our texts are plain; nothing in them may make the server read files or fetch addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ id, to, subject, text }) {
      const messageId = `<${id}@${new URL(url).hostname}>`;
      const headers = { "Auto-Submitted": "auto-generated" };
      const recipient = { name: "", address: to };
      try {
        await server.sendMail({ from, to: recipient, subject, text, messageId, headers });
      } catch (error) {
        throw toFault(error);
      }
    },
  };
}

/** The server's own words are left out: they repeat the address. */
function toFault(error: unknown): Fault {
  const { responseCode, code } = partsOf(error);
  const isFinal = responseCode !== undefined && responseCode >= 500 && code !== "EAUTH";
  return new Fault(isFinal ? "mail_refused" : "mail_server", {
    message: `the mail server answered ${responseCode ?? code ?? "nothing"}`,
    retryable: !isFinal,
    lasting: true,
  });
}

function partsOf(error: unknown): { responseCode?: number; code?: string } {
  if (!(error instanceof Error)) return {};
  return {
    ...("responseCode" in error && typeof error.responseCode === "number"
      ? { responseCode: error.responseCode }
      : {}),
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
  };
}
