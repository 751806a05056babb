import { Link, useLoaderData } from "react-router";
import type { LoaderFunctionArgs, MetaFunction } from "react-router";
import { Breadcrumbs } from "#store/components/breadcrumbs.tsx";
import { Byline, QuestionAnswer } from "#store/components/voice-cards.tsx";
import { pageFacts, pageMeta } from "#store/lib/seo.ts";
import { shopNameIn } from "#store/lib/shop-name.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { readQuestion } from "#store/lib/voices.server.ts";
import { questionFacts } from "#store/lib/voices-structured.ts";
import { readProductName } from "#store/lib/write-voice.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const product = await readProductName(args);
  const questionId = args.params["questionId"] ?? "";
  const question = await readQuestion(args.context, { productGid: product.id, questionId });
  // Search engines would forget a question that is not there; one that cannot be told now is.
  if (question === undefined) throw new Response(null, { status: 503 });
  if (question === null) throw new Response(null, { status: 404 });
  const { text } = question;
  const structured = questionFacts(question, product.vendor);
  return { product, question, seo: pageFacts(args.request, { title: text, structured }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageMeta(data?.seo, shopNameIn(matches));

/** One question with its answer, at an address of its own. */
export default function Question() {
  const { product, question } = useLoaderData<typeof loader>();
  const { say, path } = useFrame();
  const to = `/products/${product.handle}`;
  return (
    <main id="content" className="band reading">
      <Breadcrumbs steps={[{ title: product.title, to }, { title: say("questions") }]} />
      <h1 className="voice-words" lang={question.language}>
        {question.text}
      </h1>
      <Byline voice={question} />
      <QuestionAnswer question={question} />
      <p>
        <Link to={path(to)}>{product.title}</Link>
      </p>
    </main>
  );
}
