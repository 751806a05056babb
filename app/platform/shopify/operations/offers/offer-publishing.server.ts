import { Fault } from "#app/kernel/fault.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { factoryRef } from "../../shop-ref.ts";

const PUBLICATIONS = graphql(`
  query OfferPublications($id: ID!) {
    product(id: $id) {
      resourcePublications(first: 50, onlyPublished: true) {
        nodes {
          publication {
            id
          }
        }
      }
    }
  }
`);

const PUBLISH = graphql(`
  mutation PublishOffer($id: ID!, $input: [PublicationInput!]!) {
    publishablePublish(id: $id, input: $input) {
      userErrors {
        message
      }
    }
  }
`);

const UNPUBLISH = graphql(`
  mutation UnpublishOffer($id: ID!, $input: [PublicationInput!]!) {
    publishableUnpublish(id: $id, input: $input) {
      userErrors {
        message
      }
    }
  }
`);

const COST = 12;

/** Shows a product in every channel in which another one is shown. */
export async function publishLike(
  admin: AdminClient,
  of: { factoryId: string; productGid: string; likeProductGid: string },
): Promise<void> {
  const shop = factoryRef(of.factoryId);
  const input = await readPublications(admin, { ...of, productGid: of.likeProductGid });
  if (input.length === 0) return;
  const variables = { id: of.productGid, input };
  const { data } = await admin.request({ shop, document: PUBLISH, variables, cost: COST });
  check(data.publishablePublish?.userErrors);
}

/** Takes a product out of every channel. */
export async function withdrawProduct(
  admin: AdminClient,
  of: { factoryId: string; productGid: string },
): Promise<void> {
  const shop = factoryRef(of.factoryId);
  const input = await readPublications(admin, of);
  if (input.length === 0) return;
  const variables = { id: of.productGid, input };
  const { data } = await admin.request({ shop, document: UNPUBLISH, variables, cost: COST });
  check(data.publishableUnpublish?.userErrors);
}

async function readPublications(
  admin: AdminClient,
  { factoryId, productGid }: { factoryId: string; productGid: string },
): Promise<{ publicationId: string }[]> {
  const { data } = await admin.request({
    shop: factoryRef(factoryId),
    document: PUBLICATIONS,
    variables: { id: productGid },
    cost: 53,
  });
  const nodes = data.product?.resourcePublications.nodes ?? [];
  return nodes.map(({ publication }) => ({ publicationId: publication.id }));
}

function check(errors: readonly { message: string }[] | undefined): void {
  const [error] = errors ?? [];
  if (error) throw new Fault("publish_refused", { message: error.message });
}
