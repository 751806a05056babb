import type { LoaderFunctionArgs } from "react-router";
import { z } from "zod";
import { findPurchase, readBuyer } from "./buyer.server.ts";
import { askHubKept } from "./hub.server.ts";

type Context = LoaderFunctionArgs["context"];

const voice = z.object({
  id: z.string(),
  author: z.string(),
  language: z.string(),
  isBuyer: z.boolean(),
  rating: z.number().int().min(1).max(5).nullable(),
  title: z.string(),
  text: z.string(),
  writtenAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
const place = { count: z.number().int(), page: z.number().int(), pages: z.number().int() };
const reviewsAnswer = z.object({
  ...place,
  average: z.number().nullable(),
  reviews: z.array(voice),
});
const questionsAnswer = z.object({ ...place, questions: z.array(voice) });

export type Voice = z.infer<typeof voice>;
export type Reviews = z.infer<typeof reviewsAnswer>;
export type Questions = z.infer<typeof questionsAnswer>;

/** What visitors may do about a product's reviews and questions. */
export interface Writing {
  isSignedIn: boolean;
  hasBought: boolean;
}

/** Null stands for what the hub did not tell: the page says so and sells all the same. */
export interface ProductVoicesRead {
  reviews: Reviews | null;
  questions: Questions | null;
  writing: Writing;
}

export const productDigits = (productGid: string): string => productGid.replace(/^.*\//, "");

/** Where the hub tells the reviews and the questions of a product, on the pages that the address names. */
export function voicesPaths(request: Request, product: { id: string }): [string, string] {
  const { searchParams } = new URL(request.url);
  const base = `/products/${productDigits(product.id)}`;
  return [
    `${base}/reviews?page=${pageIn(searchParams, "reviews")}`,
    `${base}/questions?page=${pageIn(searchParams, "questions")}`,
  ];
}

/** Reviews and questions as the hub told them at `voicesPaths`, and what the visitor may write. */
export async function readVoices(
  context: Context,
  product: { id: string },
  told: { reviews: unknown; questions: unknown },
): Promise<ProductVoicesRead> {
  return {
    reviews: reviewsAnswer.safeParse(told.reviews).data ?? null,
    questions: questionsAnswer.safeParse(told.questions).data ?? null,
    writing: await readWriting(context, product.id),
  };
}

/** One published question; null when there is none, undefined when the hub does not answer. */
export async function readQuestion(
  context: Context,
  of: { productGid: string; questionId: string },
): Promise<Voice | null | undefined> {
  const path = `/products/${productDigits(of.productGid)}/questions/${encodeURIComponent(of.questionId)}`;
  const told = await askHubKept(context, path);
  return told === undefined ? undefined : (voice.safeParse(told).data ?? null);
}

async function readWriting(context: Context, productGid: string): Promise<Writing> {
  const buyer = await readBuyer(context);
  if (!buyer) return { isSignedIn: false, hasBought: false };
  return { isSignedIn: true, hasBought: (await findPurchase(context, productGid)) !== null };
}

function pageIn(params: URLSearchParams, name: string): number {
  const page = Number(params.get(name) ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1_000 ? page : 1;
}
