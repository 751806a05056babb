import { formatDay } from "#store/lib/format-day.ts";
import { parcelState } from "#store/lib/order-words.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import type { ParcelFragment } from "#store/queries/account/generated/graphql.ts";

/** What has left the works, where it is, and where to follow it. */
export function Parcels({ parcels }: { parcels: readonly ParcelFragment[] }) {
  const { say } = useFrame();
  if (parcels.length === 0) return <p>{say("noParcels")}</p>;
  return (
    <ul className="parcels">
      {parcels.map((parcel, index) => (
        <li key={parcel.id}>
          <Parcel parcel={parcel} number={index + 1} />
        </li>
      ))}
    </ul>
  );
}

function Parcel({ parcel, number }: { parcel: ParcelFragment; number: number }) {
  const { say, locale } = useFrame();
  return (
    <article className="parcel">
      <h3>{say("parcel", { number })}</h3>
      <p>
        <strong>{say(parcelState(parcel))}</strong>{" "}
        <span className="quiet">
          {say("sentOn", { day: formatDay(locale.tag, parcel.createdAt) })}
        </span>
      </p>
      <ul className="plain-list">
        {parcel.fulfillmentLineItems.nodes.map(({ id, quantity, lineItem }) => (
          <li key={id}>
            {quantity} × {[lineItem.title, lineItem.variantTitle].filter(Boolean).join(" – ")}
          </li>
        ))}
      </ul>
      {parcel.trackingInformation.map((tracking) => (
        <Tracking key={tracking.number ?? tracking.url} tracking={tracking} />
      ))}
    </article>
  );
}

function Tracking({ tracking }: { tracking: ParcelFragment["trackingInformation"][number] }) {
  const { say } = useFrame();
  const { company, number, url } = tracking;
  const name = [company, number].filter(Boolean).join(" ");
  // Whoever writes a carrier's address into an order must not write a script.
  const isWeb = url !== null && /^https?:\/\//.test(url);
  return (
    <p>
      {say("tracking")}:{" "}
      {isWeb ? (
        <a href={url} rel="noreferrer">
          {name === "" ? url : name}
        </a>
      ) : (
        name
      )}
    </p>
  );
}
