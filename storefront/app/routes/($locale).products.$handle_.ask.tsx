import { useActionData, useLoaderData } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { SignInFirst, VoiceForm } from "#store/components/voice-form.tsx";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { readVoiceForm, sendVoice } from "#store/lib/write-voice.server.ts";

export const loader = (args: LoaderFunctionArgs) => readVoiceForm("question", args);
export const action = (args: ActionFunctionArgs) => sendVoice("question", args);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.product.title ?? ""} · ${shopNameIn(matches)}` },
  { name: "robots", content: "noindex" },
];

export default function AskQuestion() {
  const { product, values, isSignedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useFrame();
  const title = say("askQuestion");
  return (
    <main id="content" className="band reading">
      <Breadcrumbs
        steps={[{ title: product.title, to: `/products/${product.handle}` }, { title }]}
      />
      <h1>{title}</h1>
      {isSignedIn ? (
        <VoiceForm
          kind="question"
          values={answer?.values ?? values}
          problem={answer?.problem ?? null}
        />
      ) : (
        <SignInFirst handle={product.handle} kind="question" />
      )}
    </main>
  );
}
