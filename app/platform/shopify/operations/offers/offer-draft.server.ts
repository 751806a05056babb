import type { Answer, DraftState } from "#app/modules/offers/index.ts";
import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import { PLEDGE_ATTRIBUTE } from "./offer-order.server.ts";
import { factoryRef } from "../../shop-ref.ts";

const FIND = graphql(`
  query FindPledgeDraft($query: String!) {
    draftOrders(first: 2, query: $query) {
      nodes {
        ...PledgeDraft
      }
    }
  }

  fragment PledgeDraft on DraftOrder {
    id
    status
    invoiceUrl
    tags
    order {
      id
    }
  }
`);

const CREATE = graphql(`
  mutation CreatePledgeDraft($input: DraftOrderInput!) {
    draftOrderCreate(input: $input) {
      draftOrder {
        ...PledgeDraft
      }
      userErrors {
        message
      }
    }
  }
`);

const SEND = graphql(`
  mutation SendPledgeInvoice($id: ID!) {
    draftOrderInvoiceSend(id: $id) {
      userErrors {
        message
      }
    }
  }
`);

const DELETE = graphql(`
  mutation DeletePledgeDraft($input: DraftOrderDeleteInput!) {
    draftOrderDelete(input: $input) {
      userErrors {
        message
      }
    }
  }
`);

const COST = 12;
const tagOf = (key: string): string => `pledge-${key}`;

interface Draft {
  id: string;
  status: string;
  invoiceUrl?: unknown;
  order?: { id: string } | null;
}

function toState(draft: Draft): DraftState {
  return {
    gid: draft.id,
    isCompleted: draft.status === "COMPLETED",
    orderGid: draft.order?.id ?? null,
    invoiceUrl: typeof draft.invoiceUrl === "string" ? draft.invoiceUrl : null,
    isInvoiceSent: draft.status === "INVOICE_SENT",
  };
}

/** The draft of a pledge, by its tag. Shopify's search may be some moments behind. */
export async function findPledgeDraft(
  admin: AdminClient,
  of: { factoryId: string; key: string },
): Promise<DraftState | null> {
  const { data } = await admin.request({
    shop: factoryRef(of.factoryId),
    document: FIND,
    variables: { query: `tag:${tagOf(of.key)}` },
    cost: 12,
  });
  const draft = data.draftOrders.nodes.find(({ tags }) => tags.includes(tagOf(of.key)));
  return draft ? toState(draft) : null;
}

export async function createPledgeDraft(
  admin: AdminClient,
  draft: {
    factoryId: string;
    key: string;
    variantGid: string;
    units: number;
    email: string;
    sendBefore: number;
  },
): Promise<{ made: DraftState } | { refused: string }> {
  const input = {
    email: draft.email,
    tags: ["headwater", tagOf(draft.key)],
    customAttributes: [{ key: PLEDGE_ATTRIBUTE, value: draft.key }],
    lineItems: [{ variantId: draft.variantGid, quantity: draft.units }],
  };
  const { data } = await admin.request({
    shop: factoryRef(draft.factoryId),
    document: CREATE,
    variables: { input },
    cost: COST,
    sendBefore: draft.sendBefore,
  });
  const made = data.draftOrderCreate?.draftOrder;
  if (made) return { made: toState(made) };
  return { refused: data.draftOrderCreate?.userErrors[0]?.message ?? "no draft came back" };
}

export async function sendPledgeInvoice(
  admin: AdminClient,
  of: { factoryId: string; draftGid: string },
): Promise<Answer> {
  const variables = { id: of.draftGid };
  const call = { shop: factoryRef(of.factoryId), document: SEND, variables, cost: COST };
  return answerOf((await admin.request(call)).data.draftOrderInvoiceSend?.userErrors);
}

export async function deletePledgeDraft(
  admin: AdminClient,
  of: { factoryId: string; draftGid: string },
): Promise<Answer> {
  const variables = { input: { id: of.draftGid } };
  const call = { shop: factoryRef(of.factoryId), document: DELETE, variables, cost: COST };
  return answerOf((await admin.request(call)).data.draftOrderDelete?.userErrors);
}

function answerOf(errors: readonly { message: string }[] | undefined): Answer {
  const [error] = errors ?? [{ message: "no answer" }];
  return error ? { ok: false, code: "refused", message: error.message } : { ok: true };
}
