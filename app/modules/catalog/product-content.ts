import { z } from "zod";

const images = z.array(z.object({ url: z.string(), alt: z.string() }));
const productOptions = z.array(z.object({ name: z.string(), values: z.array(z.string()) }));
const itemOptions = z.array(z.object({ name: z.string(), value: z.string() }));
const tags = z.array(z.string());

/** The lists that Product and Item keep as text. */
export const readImages = (text: string) => images.parse(JSON.parse(text));
export const readProductOptions = (text: string) => productOptions.parse(JSON.parse(text));
export const readItemOptions = (text: string) => itemOptions.parse(JSON.parse(text));
export const readTags = (text: string) => tags.parse(JSON.parse(text));
