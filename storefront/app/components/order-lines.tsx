import { useFrame } from "#store/lib/use-frame.ts";
import type { OrderLineFragment } from "#store/queries/account/generated/graphql.ts";
import { Picture } from "./picture.tsx";

export function OrderLines({ lines }: { lines: readonly OrderLineFragment[] }) {
  const { money, say } = useFrame();
  return (
    <ul className="order-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <Picture image={line.image} widths={[160, 320]} sizes="5rem" alt="" />
          <div>
            <h3>{line.title}</h3>
            {line.variantTitle && <p className="quiet">{line.variantTitle}</p>}
            <p className="quiet">
              {say("quantity")}: {line.quantity}
            </p>
          </div>
          <p className="order-line-total">{line.totalPrice && money(line.totalPrice)}</p>
        </li>
      ))}
    </ul>
  );
}
