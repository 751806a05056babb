import { gid, idOf } from "#sandbox/shop/ids.ts";
import { mediaStatusAt } from "#sandbox/shop/products/media.ts";
import type { Media, Product } from "#sandbox/shop/state.ts";
import type { StorefrontContext } from "../execution/context.ts";

interface Transform {
  crop?: string | null;
  maxWidth?: number | null;
  maxHeight?: number | null;
  scale?: number | null;
  preferredContentType?: string | null;
}

/** A picture's address as the image server takes it; here it answers the whole picture whatever is asked. */
function transformedUrl(url: string, transform: Transform | null | undefined): string {
  if (!transform) return url;
  const scale = transform.scale ?? 1;
  const wanted: [string, string | number | null | undefined][] = [
    ["width", transform.maxWidth && transform.maxWidth * scale],
    ["height", transform.maxHeight && transform.maxHeight * scale],
    ["crop", transform.crop?.toLowerCase()],
    ["format", transform.preferredContentType?.toLowerCase()],
  ];
  const query = wanted.flatMap(([key, value]) => (value ? [`${key}=${value}`] : [])).join("&");
  if (query === "") return url;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
}

export function imageView(image: { id: string | null; url: string; alt: string | null }) {
  const { id, url, alt } = image;
  return {
    __typename: "Image",
    id,
    altText: alt,
    width: null,
    height: null,
    thumbhash: null,
    src: url,
    originalSrc: url,
    url: (args: { transform?: Transform | null }) => transformedUrl(url, args.transform),
    transformedSrc: (args: Transform) => transformedUrl(url, args),
  };
}

function imageOf(media: Media) {
  return imageView({
    id: gid("ProductImage", idOf(media.id)),
    url: media.url,
    alt: media.alt,
  });
}

export function readyMedia(product: Product, context: Pick<StorefrontContext, "world">): Media[] {
  const now = context.world.clock.now();
  return product.media.filter((media) => mediaStatusAt(media, now) === "READY");
}

export function readyImages(product: Product, context: StorefrontContext) {
  return readyMedia(product, context)
    .filter(({ contentType }) => contentType === "IMAGE")
    .map(imageOf);
}

/** The variant's own picture, else the product's first. */
export function pictureOf(
  product: Product,
  mediaIds: readonly string[],
  context: Pick<StorefrontContext, "world">,
) {
  const images = readyMedia(product, context).filter(({ contentType }) => contentType === "IMAGE");
  const own = images.find(({ id }) => mediaIds.includes(id)) ?? images[0];
  return own ? imageOf(own) : null;
}

/** A picture, film or model among a product's media. */
export function mediaView(media: Media) {
  const image = media.contentType === "IMAGE" ? imageOf(media) : null;
  const common = {
    id: media.id,
    alt: media.alt,
    presentation: null,
    previewImage: image,
    mediaContentType: media.contentType,
  };
  switch (media.contentType) {
    case "VIDEO":
      return { ...common, __typename: "Video", sources: [] };
    case "EXTERNAL_VIDEO":
      return {
        ...common,
        __typename: "ExternalVideo",
        embedUrl: media.url,
        embeddedUrl: media.url,
        originUrl: media.url,
        host: media.url.includes("vimeo") ? "VIMEO" : "YOUTUBE",
      };
    case "MODEL_3D":
      return { ...common, __typename: "Model3d", sources: [] };
    default:
      return { ...common, __typename: "MediaImage", image };
  }
}
