import { useFrame } from "#store/lib/use-frame.ts";

/** What the shop said of a change to the cart besides doing it. */
export interface CartAnswer {
  problem: "badQuantity" | null;
  refusals: readonly { code: string | null; message: string }[];
  notices: readonly { code: string; message: string }[];
}

const KNOWN: Record<string, "notEnough" | "outOfStock"> = {
  MERCHANDISE_NOT_ENOUGH_STOCK: "notEnough",
  MERCHANDISE_OUT_OF_STOCK: "outOfStock",
};

export function CartMessages({ answer }: { answer: CartAnswer | undefined }) {
  const { say } = useFrame();
  if (!answer) return null;
  const notices = answer.notices
    // Codes that cannot be used are told beside the codes.
    .filter(({ code }) => !code.startsWith("DISCOUNT"))
    .map(({ code, message }) => (KNOWN[code] ? say(KNOWN[code]) : message));
  const refusals = answer.refusals.map(({ message }) => say("cartRefused", { reason: message }));
  const problems = answer.problem ? [say(answer.problem)] : [];
  return [...problems, ...refusals, ...notices].map((text) => (
    <p key={text} className="message">
      {text}
    </p>
  ));
}
