import { describeError, Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { Fetch } from "../../sandbox-fetch.server.ts";
import type { ShopRef } from "../../shop-ref.ts";

const document = graphql(`
  mutation StageVariables($input: [StagedUploadInput!]!) {
    stagedUploadsCreate(input: $input) {
      stagedTargets {
        url
        parameters {
          name
          value
        }
      }
      userErrors {
        message
      }
    }
  }
`);

const MIME_TYPE = "text/jsonl";

/** Uploads one mutation's variables a line, and answers the path that a bulk operation reads them by. */
export async function uploadVariables(
  { admin, fetch }: { admin: AdminClient; fetch: Fetch },
  shop: ShopRef,
  lines: readonly string[],
): Promise<string> {
  const target = await stage(admin, shop);
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  form.append("file", new Blob([lines.join("\n")], { type: MIME_TYPE }), "variables.jsonl");
  const response = await fetch(target.url, { method: "POST", body: form }).catch(
    (cause: unknown) => {
      throw new Fault("upload_failed", { message: describeError(cause), retryable: true, cause });
    },
  );
  if (!response.ok) {
    throw new Fault("upload_failed", { message: `HTTP ${response.status}`, retryable: true });
  }
  const key = target.parameters.find((parameter) => parameter.name === "key");
  if (!key) throw new Fault("upload_failed", { message: "the upload has no key" });
  return key.value;
}

async function stage(
  admin: AdminClient,
  shop: ShopRef,
): Promise<{ url: string; parameters: readonly { name: string; value: string }[] }> {
  const { data } = await admin.request({
    shop,
    document,
    variables: {
      input: [
        {
          resource: "BULK_MUTATION_VARIABLES" as const,
          filename: "variables.jsonl",
          mimeType: MIME_TYPE,
          httpMethod: "POST" as const,
        },
      ],
    },
    cost: 11,
  });
  const target = data.stagedUploadsCreate?.stagedTargets?.[0];
  if (!target?.url) {
    const message =
      data.stagedUploadsCreate?.userErrors[0]?.message ?? "no upload address came back";
    throw new Fault("upload_failed", { message });
  }
  return { url: target.url, parameters: target.parameters };
}
