import { imageView } from "./image-view.ts";
import type { StorefrontState } from "../state.ts";

/** The colour or picture of an option value; null when it has none. */
export function swatchOf(state: StorefrontState, valueName: string) {
  const swatch = state.swatches.get(valueName);
  if (!swatch) return null;
  const image =
    swatch.imageUrl === null ? null : imageView({ id: null, url: swatch.imageUrl, alt: null });
  return {
    color: swatch.color,
    image: image && {
      __typename: "MediaImage",
      id: "gid://shopify/MediaImage/1",
      alt: null,
      mediaContentType: "IMAGE",
      presentation: null,
      previewImage: image,
      image,
    },
  };
}
