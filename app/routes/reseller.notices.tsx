import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { idText, parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { NOTICE_TABS, NoticesScreen } from "#app/ui/notices/notices-screen.tsx";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const settleForm = z.object({ intent: z.literal("settle"), noticeId: idText });

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn("reseller", request);
  const { page, tab } = readListRequest(request);
  const shown = tabOf(tab, NOTICE_TABS);
  const viewer = { resellerId: shopId };
  const settled = shown === "settled";
  return { tab: shown, notices: await hub.queries.insight.listNotices({ viewer, settled, page }) };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId } = await hub.signIn("reseller", request);
  const form = parseForm(settleForm, await readForm(request));
  if (!form.ok) return form;
  const { noticeId } = form.data;
  return answerForm("notices:settled", await hub.operations.notices.settle({ shopId, noticeId }));
}

export default function Notices() {
  return <NoticesScreen {...useLoaderData<typeof loader>()} />;
}
