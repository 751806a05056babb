import { readBatch } from "#store/lib/batch.ts";
import type { Batch } from "#store/lib/batch.ts";
import { formatComingDay } from "#store/lib/format-day.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { Later } from "./later.tsx";
import { numberFormat } from "#store/lib/intl.ts";

/** Where and how the batch was made, as the factory tells it; nothing when it tells nothing. */
export function BatchStory({ story }: { story: Promise<unknown> }) {
  const { locale } = useFrame();
  return (
    <Later of={story}>
      {(body) => {
        const batch = readBatch(body, locale.tag);
        return batch && <Story batch={batch} />;
      }}
    </Later>
  );
}

function Story({ batch }: { batch: Batch }) {
  const { say, locale } = useFrame();
  const { inspected, passed } = batch;
  const facts: [string, string][] = [
    [say("workshop"), batch.workshop],
    [say("materials"), batch.materials],
    [say("batchSize"), say("batchPieces", { count: batch.pieces })],
    [
      say("inspection"),
      inspected === null || passed === null || inspected === 0
        ? ""
        : say("inspected", { inspected, share: percent(locale.tag, passed / inspected) }),
    ],
    [say("batchExpected"), batch.isMade ? "" : formatComingDay(locale.tag, batch.expectedOn)],
  ];
  return (
    <section className="batch" aria-labelledby="batch">
      <h2 id="batch">{say("batch", { reference: batch.reference })}</h2>
      {batch.words !== "" && <p>{batch.words}</p>}
      <dl>
        {facts
          .filter(([, fact]) => fact !== "")
          .map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function percent(tag: string, share: number): string {
  const form = { style: "percent", maximumFractionDigits: 1 } as const;
  return numberFormat(tag, form).format(share);
}
