import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { answerForm } from "../form/answer-form.ts";
import { idText, parseForm } from "../form/parse-form.ts";
import { readForm } from "../form/read-form.ts";
import { readListRequest, tabOf } from "../list/list-request.ts";
import { NOTICE_TABS } from "./notices-screen.tsx";

type AppName = "factory" | "reseller";

const settleForm = z.object({ intent: z.literal("settle"), noticeId: idText });

/** What the notices of either app's shop are shown from. */
export async function loadNotices(app: AppName, { request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId } = await hub.signIn(app, request);
  const { page, tab } = readListRequest(request);
  const shown = tabOf(tab, NOTICE_TABS);
  const viewer = app === "factory" ? { factoryId: shopId } : { resellerId: shopId };
  const settled = shown === "settled";
  return { tab: shown, notices: await hub.queries.insight.listNotices({ viewer, settled, page }) };
}

/** A person has seen to one of them. */
export async function settleNotice(
  app: AppName,
  { request, context: { hub } }: ActionFunctionArgs,
) {
  const { shopId } = await hub.signIn(app, request);
  const form = parseForm(settleForm, await readForm(request));
  if (!form.ok) return form;
  const { noticeId } = form.data;
  return answerForm("notices:settled", await hub.operations.notices.settle({ shopId, noticeId }));
}
