import type { World } from "#sandbox/contract.ts";
import { newGid } from "../ids.ts";
import type { Media, Product, UserError } from "../state.ts";

export interface FileInput {
  id?: string | null;
  originalSource?: string | null;
  alt?: string | null;
  contentType?: string | null;
}

/** Shopify fetches and converts a file for a moment before it can be shown. */
const processingMs = 500;

/** A file that was fetched from an address; its state moves on as time does. */
export function newMedia(world: World, input: FileInput): Media {
  const contentType = contentTypeOf(input.contentType);
  return {
    id: newGid(world, gidTypeOf(contentType)),
    contentType,
    url: input.originalSource ?? "",
    alt: input.alt ?? null,
    status: "PROCESSING",
    createdAt: world.clock.now(),
  };
}

export function mediaStatusAt(media: Media, now: number): Media["status"] {
  return media.status === "PROCESSING" && now - media.createdAt >= processingMs
    ? "READY"
    : media.status;
}

export function fileErrors(
  inputs: readonly FileInput[],
  product: Product | undefined,
  path: string[],
): UserError[] {
  return inputs.flatMap((input, index) => {
    const field = [...path, String(index)];
    if (input.id) {
      const known = product?.media.some((media) => media.id === input.id);
      return known
        ? []
        : [{ field: [...field, "id"], code: "INVALID_INPUT", message: "File does not exist" }];
    }
    const source = input.originalSource ?? "";
    if (/^https?:\/\//.test(source) && URL.canParse(source)) return [];
    return [
      {
        field: [...field, "originalSource"],
        code: "INVALID_INPUT",
        message: "Image URL is invalid",
      },
    ];
  });
}

/** Makes the product's media exactly the files of the input, in their order. */
export function replaceMedia(world: World, product: Product, inputs: readonly FileInput[]): void {
  product.media = inputs.map((input) => {
    const old = input.id ? product.media.find((media) => media.id === input.id) : undefined;
    if (!old) return newMedia(world, input);
    return { ...old, alt: input.alt === undefined ? old.alt : input.alt };
  });
}

/** The product's media that a variant's file names, by id or by the address it came from. */
export function mediaFor(product: Product, file: FileInput): Media | undefined {
  return product.media.find((media) =>
    file.id ? media.id === file.id : media.url === file.originalSource,
  );
}

function contentTypeOf(text: string | null | undefined): Media["contentType"] {
  switch (text) {
    case "VIDEO":
    case "EXTERNAL_VIDEO":
    case "MODEL_3D":
    case "FILE":
      return text;
    default:
      return "IMAGE";
  }
}

function gidTypeOf(contentType: Media["contentType"]): string {
  switch (contentType) {
    case "IMAGE":
      return "MediaImage";
    case "VIDEO":
      return "Video";
    case "EXTERNAL_VIDEO":
      return "ExternalVideo";
    case "MODEL_3D":
      return "Model3d";
    case "FILE":
      return "GenericFile";
  }
}
