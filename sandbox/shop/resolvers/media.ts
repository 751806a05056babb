import type { ResolverContext, Resolvers } from "#sandbox/contract.ts";
import { isoTime } from "../ids.ts";
import { imageId } from "../products/payload.ts";
import { mediaStatusAt } from "../products/media.ts";
import type { Media } from "../state.ts";

/** A file as the API shows it at this moment: what is still processing has no picture yet. */
export function mediaView(media: Media, context: ResolverContext) {
  const status = mediaStatusAt(media, context.world.clock.now());
  const image =
    status === "READY" && media.contentType === "IMAGE"
      ? { id: imageId(media.id), url: media.url, altText: media.alt, width: null, height: null }
      : null;
  return {
    id: media.id,
    alt: media.alt,
    mediaContentType: media.contentType,
    status,
    fileStatus: status,
    mediaErrors: [],
    mediaWarnings: [],
    fileErrors: [],
    image,
    preview: { image, status },
    mimeType: null,
    originalSource: { url: media.url, fileSize: null },
    sources: [],
    createdAt: isoTime(media.createdAt),
    updatedAt: isoTime(media.createdAt),
  };
}

interface ImageView {
  url: string;
}

export const mediaResolvers: Resolvers = {
  Image: {
    src: (image: ImageView) => image.url,
    originalSrc: (image: ImageView) => image.url,
    transformedSrc: (image: ImageView) => image.url,
    thumbhash: () => null,
  },
};
