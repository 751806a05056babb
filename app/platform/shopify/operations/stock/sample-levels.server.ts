import type { AdminClient } from "../../admin-client.server.ts";
import { graphql } from "../../generated/gql.ts";
import type { ShopRef } from "../../shop-ref.ts";
import { readPages, type PageInfo } from "../read-pages.ts";

const FIRST = graphql(`
  query SampleLevels($ids: [ID!]!, $names: [String!]!) {
    nodes(ids: $ids) {
      ... on InventoryItem {
        id
        tracked
        inventoryLevels(first: 5) {
          ...SampledLevels
        }
      }
    }
  }

  fragment SampledLevels on InventoryLevelConnection {
    nodes {
      location {
        id
      }
      quantities(names: $names) {
        name
        quantity
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

const FURTHER = graphql(`
  query SampleFurtherLevels($id: ID!, $names: [String!]!, $after: String) {
    inventoryItem(id: $id) {
      inventoryLevels(first: 50, after: $after) {
        ...SampledLevels
      }
    }
  }
`);

/** An item, five levels, each with its location and two quantities. */
const COST_PER_ITEM = 1 + 5 * 4;
const FURTHER_COST = 1 + 50 * 4;

export interface SampledNode {
  id: string;
  tracked: boolean;
  levels: { locationGid: string; quantities: ReadonlyMap<string, number> }[];
}

/** The named quantities at every level of up to 40 items; a deleted item is left out. */
export async function sampleLevels(
  client: AdminClient,
  call: { shop: ShopRef; priority: number },
  of: { ids: readonly string[]; names: string[] },
): Promise<SampledNode[]> {
  const { data } = await client.request({
    ...call,
    document: FIRST,
    variables: { ids: [...of.ids], names: of.names },
    cost: of.ids.length * COST_PER_ITEM,
  });
  const sampled: SampledNode[] = [];
  for (const node of data.nodes) {
    // A deleted item answers null; an id of something else answers an empty object.
    if (node === null || !("inventoryLevels" in node)) continue;
    const { id, tracked, inventoryLevels } = node;
    const levels = inventoryLevels.nodes.map(toLevel);
    const pages = furtherPages(client, call, {
      id,
      names: of.names,
      after: inventoryLevels.pageInfo,
    });
    if (inventoryLevels.pageInfo.hasNextPage) for await (const page of pages) levels.push(...page);
    sampled.push({ id, tracked, levels });
  }
  return sampled;
}

function furtherPages(
  client: AdminClient,
  call: { shop: ShopRef; priority: number },
  of: { id: string; names: string[]; after: PageInfo },
): AsyncIterable<SampledNode["levels"]> {
  return readPages(async (after) => {
    const { data } = await client.request({
      ...call,
      document: FURTHER,
      variables: { id: of.id, names: of.names, after },
      cost: FURTHER_COST,
    });
    const connection = data.inventoryItem?.inventoryLevels;
    return {
      page: connection?.nodes.map(toLevel) ?? [],
      info: connection?.pageInfo ?? { hasNextPage: false },
    };
  }, of.after);
}

function toLevel(node: {
  location: { id: string };
  quantities: readonly { name: string; quantity: number }[];
}): SampledNode["levels"][number] {
  return {
    locationGid: node.location.id,
    quantities: new Map(node.quantities.map(({ name, quantity }) => [name, quantity])),
  };
}
