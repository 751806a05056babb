import { useEffect, useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { numberOf, readAvailabilities } from "./availability.ts";
import type { Availability } from "./availability.ts";
import { useFrame } from "./use-frame.ts";

interface Told {
  variantId: string;
  availability: Availability;
}

/**
 * What is left of the variant being viewed: as the page was made, and from then on as the hub tells it
 * while the page is open. Undefined where the hub does not answer or does not know the variant; the
 * shop's own word counts then.
 */
export function useAvailability(
  variantId: string | undefined,
  atFirst: Promise<unknown>,
): Availability | undefined {
  const { data } = useFrame();
  const [told, setTold] = useState<Told>();
  const { revalidate } = useRevalidator();
  const asked = useRef(atFirst);
  asked.current = atFirst;
  const hubUrl = data?.hubUrl;
  useEffect(() => {
    if (variantId === undefined) return undefined;
    let stream: EventSource | undefined;
    let isLeft = false;
    const hear = (body: unknown): void => {
      const availability = readAvailabilities(body).get(numberOf(variantId));
      if (!availability || isLeft) return;
      setTold({ variantId, availability });
    };
    void asked.current.then((body) => {
      hear(body);
      const isKnown = readAvailabilities(body).has(numberOf(variantId));
      if (!isKnown || isLeft || !hubUrl) return;
      stream = new EventSource(`${hubUrl}/events?variants=${numberOf(variantId)}`);
      stream.addEventListener("availability", (event: MessageEvent<string>) => {
        const news: unknown = JSON.parse(event.data);
        hear(news);
      });
    });
    return () => {
      isLeft = true;
      stream?.close();
    };
  }, [variantId, hubUrl]);
  const current = told?.variantId === variantId ? told?.availability : undefined;
  // The shop is asked again when units came or went, so that price and options follow.
  const isGone = current?.band === "none";
  const wasGone = useRef<boolean>();
  useEffect(() => {
    if (current === undefined) return;
    if (wasGone.current !== undefined && wasGone.current !== isGone) void revalidate();
    wasGone.current = isGone;
  }, [current, isGone, revalidate]);
  return current;
}
