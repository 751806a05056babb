import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerForm } from "#app/ui/form/answer-form.ts";
import { parseForm } from "#app/ui/form/parse-form.ts";
import { readForm } from "#app/ui/form/read-form.ts";
import { readListRequest, tabOf } from "#app/ui/list/list-request.ts";
import { ReviewsScreen, VOICE_TABS } from "#app/ui/reviews/reviews-screen.tsx";
import { voiceForm } from "#app/ui/reviews/voice-form.ts";

export { FailurePage as ErrorBoundary } from "#app/ui/shell/failure-page.tsx";

const FILTERS = {
  waiting: { state: "waiting", kind: "all" },
  published: { state: "published", kind: "all" },
  refused: { state: "refused", kind: "all" },
  reviews: { state: "all", kind: "review" },
  questions: { state: "all", kind: "question" },
} as const;

export async function loader({ request, context: { hub } }: LoaderFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const { search, page, tab: asked } = readListRequest(request);
  const tab = tabOf(asked, VOICE_TABS);
  const filter = { factoryId, search, page, ...FILTERS[tab] };
  return { voices: await hub.queries.voices.listVoices(filter), search, tab };
}

export async function action({ request, context: { hub } }: ActionFunctionArgs) {
  const { shopId: factoryId } = await hub.signIn("factory", request);
  const form = parseForm(voiceForm, await readForm(request));
  if (!form.ok) return form;
  const { voices } = hub.operations;
  const { voiceId } = form.data;
  const of = { factoryId, voiceId };
  switch (form.data.intent) {
    case "publish":
      return answerForm("reviews:published", await voices.publish(of));
    case "refuse": {
      const { reason } = form.data;
      return answerForm("reviews:refused", await voices.refuse({ ...of, reason }));
    }
    case "answer": {
      const { answer } = form.data;
      return answerForm("reviews:answered", await voices.answer({ ...of, answer }));
    }
  }
}

export default function Reviews() {
  return <ReviewsScreen {...useLoaderData<typeof loader>()} />;
}
