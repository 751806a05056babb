import type { MetaDescriptor } from "react-router";
import { shopNameIn } from "./shop-name.ts";

/** Title of an account page, which no search engine is to keep. */
export function accountMeta({
  data,
  matches,
}: {
  data: { title: string } | undefined;
  matches: Parameters<typeof shopNameIn>[0];
}): MetaDescriptor[] {
  const shopName = shopNameIn(matches);
  return [
    { title: data ? `${data.title} · ${shopName}` : shopName },
    { name: "robots", content: "noindex" },
  ];
}
