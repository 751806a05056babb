import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { LEVEL_TABS, ShopScreen } from "#app/ui/shops/shop-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const shopForm = z.object({ intent: z.enum(["read", "retry"]) });

export async function loader({ request, params, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const of = { factoryId, channelId: params["channelId"] ?? "" };
  const shop = await hub.queries.sync.readShop(of);
  if (!shop) throw new Response(null, { status: 404 });
  const { search, page, tab } = readListRequest(request);
  const filter = tabOf(tab, LEVEL_TABS);
  const levels = await hub.queries.sync.listLevels({ ...of, search, page, filter });
  return { shop, levels, search, tab: filter };
}

export async function action({ request, params, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(shopForm, await readForm(request));
  if (!form.ok) return form;
  const { channels } = hub.operations;
  const of = { factoryId, channelId: params["channelId"] ?? "" };
  return form.data.intent === "read"
    ? answerForm("shops:reading", await channels.readShop(of))
    : answerForm("shops:retrying", await channels.retryParked(of));
}

export default function Shop() {
  return <ShopScreen {...useLoaderData<typeof loader>()} />;
}
