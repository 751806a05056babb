import { newGid } from "#sandbox/shop/ids.ts";
import type { Metaobject, StoredFile } from "../state.ts";
import type { StorefrontContent } from "./content-schema.ts";
import { addTranslations } from "./seed-content.ts";
import type { Seeding } from "./seed-content.ts";

const FILE_TYPES = { image: "MediaImage", video: "Video", file: "GenericFile" } as const;

/** Files come first: metaobjects name them, and products by their handles. */
export function seedMetaobjects(seeding: Seeding, content: StorefrontContent): void {
  const { content: kept } = seeding.state;
  if (content.files) {
    kept.files = content.files.map((file) => ({
      ...file,
      id: newGid(seeding.world, FILE_TYPES[file.kind]),
    }));
  }
  if (!content.metaobjects) return;
  const updatedAt = seeding.world.clock.now();
  kept.metaobjects = content.metaobjects.map(({ translations, fields, ...metaobject }) => {
    const id = newGid(seeding.world, "Metaobject");
    addTranslations(seeding, id, translations);
    const joined = fields.map((field) => ({ ...field, value: joinedValue(seeding, field) }));
    return { ...metaobject, fields: joined, id, updatedAt };
  });
}

/** The value with global ids in the place of names; what is no known name stays as it is. */
function joinedValue(
  { shop, state }: Seeding,
  { type, value }: Metaobject["fields"][number],
): string | null {
  if (value === null) return null;
  const named = (name: string): string => {
    if (type.endsWith("file_reference")) return fileNamed(state.content.files, name) ?? name;
    return type.endsWith("product_reference") ? (shop.productIdByHandle.get(name) ?? name) : name;
  };
  if (!type.endsWith("_reference")) return value;
  if (!type.startsWith("list.")) return named(value);
  const read: unknown = JSON.parse(value);
  const names = Array.isArray(read) ? read.filter((each) => typeof each === "string") : [];
  return JSON.stringify(names.map(named));
}

function fileNamed(files: readonly StoredFile[] | undefined, name: string): string | undefined {
  return files?.find((file) => file.name === name)?.id;
}
