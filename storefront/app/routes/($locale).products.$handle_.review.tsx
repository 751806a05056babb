import { useActionData, useLoaderData } from "react-router";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { SignInFirst, VoiceForm } from "#store/components/voice-form.tsx";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { readVoiceForm, sendVoice } from "#store/lib/write-voice.server.ts";

export const loader = (args: LoaderFunctionArgs) => readVoiceForm("review", args);
export const action = (args: ActionFunctionArgs) => sendVoice("review", args);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.product.title ?? ""} · ${shopNameIn(matches)}` },
  { name: "robots", content: "noindex" },
];

export default function WriteReview() {
  const { product, values, hasBought, isRewrite, isSignedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useFrame();
  const title = say("writeReview");
  return (
    <main id="content" className="band reading">
      <Breadcrumbs
        steps={[{ title: product.title, to: `/products/${product.handle}` }, { title }]}
      />
      <h1>{title}</h1>
      {!isSignedIn && <SignInFirst handle={product.handle} kind="review" />}
      {isSignedIn && !hasBought && <p>{say("onlyBuyers")}</p>}
      {isSignedIn && hasBought && (
        <>
          {isRewrite && <p>{say("rewriteHint")}</p>}
          <VoiceForm
            kind="review"
            values={answer?.values ?? values}
            problem={answer?.problem ?? null}
          />
        </>
      )}
    </main>
  );
}
