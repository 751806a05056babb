import type { LoaderFunctionArgs } from "react-router";
import { askShop } from "#store/lib/ask-shop.server.ts";
import { numberOf } from "#store/lib/availability.ts";
import { calendarOf } from "#store/lib/calendar.ts";
import { eventTimes } from "#store/lib/event-time.ts";
import { webAddress } from "#store/lib/films.ts";
import { LIVE_EVENT } from "#store/queries/films.server.ts";

/** A live event for the visitor's calendar. The same event keeps its name there when its time changes. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Response> {
  const variables = { handle: params["handle"] ?? "" };
  const { metaobject: event } = await askShop(context.storefront, LIVE_EVENT, {
    variables,
    keep: "short",
  });
  const times = event && eventTimes(event);
  if (!event || !times) throw new Response(null, { status: 404 });
  const text = calendarOf(
    {
      ...times,
      uid: `${numberOf(event.id)}@${new URL(request.url).hostname}`,
      title: event.title?.value ?? "",
      location: event.location?.value ?? "",
      url: webAddress(event.url?.value),
    },
    Date.now(),
  );
  return new Response(text, {
    headers: { "Content-Type": "text/calendar; charset=utf-8", "Cache-Control": "max-age=60" },
  });
}
