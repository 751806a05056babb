import type { Addresses } from "#app/platform/mail/addresses.server.ts";
import type { RestockDeps } from "./deps.server.ts";

/** Whose wishes a link is about: an address by its mark, with one factory. */
export interface LinkOwner {
  factoryId: string;
  recipientMark: string;
}

const signedText = ({ factoryId, recipientMark }: LinkOwner): string =>
  `restock ${factoryId} ${recipientMark}`;

/** Addresses of the pages of a mail. Whoever has the mail may confirm and withdraw. */
export function makeLinks(
  { appUrl, mail }: Pick<RestockDeps, "appUrl" | "mail">,
  of: LinkOwner & { shopDomain: string; locale: string },
): { confirm: string; withdraw: string } {
  const token = `${of.recipientMark}.${mail.addresses.sign(signedText(of))}`;
  const query = new URLSearchParams({ token, locale: of.locale }).toString();
  const base = `${appUrl}/public/v1/shops/${of.shopDomain}`;
  return { confirm: `${base}/confirm?${query}`, withdraw: `${base}/withdraw?${query}` };
}

/** Undefined for a token that we did not make for this factory. */
export function readToken(
  addresses: Addresses,
  of: { factoryId: string; token: string },
): LinkOwner | undefined {
  const [recipientMark = "", signature = ""] = of.token.split(".");
  const owner = { factoryId: of.factoryId, recipientMark };
  return addresses.isSigned(signedText(owner), signature) ? owner : undefined;
}
