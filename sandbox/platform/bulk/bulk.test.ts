import { describe, expect, test } from "vitest";
import { SET_QUANTITIES, SHOP, setOne, startSandbox } from "../testing/start.ts";
import { isSmallShop } from "../testing/small-shop-module.ts";
import type { TestSandbox } from "../testing/start.ts";

const STAGE = `mutation { stagedUploadsCreate(input: [{
  resource: BULK_MUTATION_VARIABLES, filename: "rows.jsonl", mimeType: "text/jsonl", httpMethod: POST
}]) { stagedTargets { url parameters { name value } } userErrors { message } } }`;

const RUN = `mutation($mutation: String!, $path: String!) {
  bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, groupObjects: false) {
    bulkOperation { id status } userErrors { code message } } }`;

const RUN_QUERY = `mutation($query: String!) {
  bulkOperationRunQuery(query: $query) { bulkOperation { id status } userErrors { code message } } }`;

const READ = `query($id: ID!) { bulkOperation(id: $id) {
  status errorCode objectCount rootObjectCount fileSize url partialDataUrl } }`;

interface Target {
  url: string;
  parameters: { name: string; value: string }[];
}

async function upload(world: TestSandbox, rows: unknown[]): Promise<string> {
  const staged = await world.gql<{ stagedUploadsCreate: { stagedTargets: Target[] } }>({
    query: STAGE,
  });
  const target = staged.data?.stagedUploadsCreate.stagedTargets[0];
  if (!target) throw new Error("no target");
  const form = new FormData();
  for (const { name, value } of target.parameters) form.append(name, value);
  form.append("file", new Blob([rows.map((row) => JSON.stringify(row)).join("\n")]), "rows.jsonl");
  const answer = await world.sandbox.handle(
    new Request(target.url, { method: "POST", body: form }),
  );
  expect(answer.status).toBe(201);
  return target.parameters.find(({ name }) => name === "key")?.value ?? "";
}

interface Started {
  bulkOperation: { id: string } | null;
  userErrors: { code: string }[];
}

async function runMutation(world: TestSandbox, path: string, mutation = SET_QUANTITIES) {
  const answer = await world.gql<{ bulkOperationRunMutation: Started }>({
    query: RUN,
    variables: { mutation, path },
  });
  return answer.data?.bulkOperationRunMutation;
}

async function runQuery(world: TestSandbox, query: string) {
  const answer = await world.gql<{ bulkOperationRunQuery: Started }>({
    query: RUN_QUERY,
    variables: { query },
  });
  return answer.data?.bulkOperationRunQuery;
}

async function read(world: TestSandbox, id: string | undefined) {
  const answer = await world.gql<{
    bulkOperation: Record<string, unknown> & { url: string | null; partialDataUrl: string | null };
  }>({
    query: READ,
    variables: { id },
  });
  return answer.data?.bulkOperation;
}

async function download(world: TestSandbox, url: string | null | undefined) {
  const response = await world.sandbox.handle(new Request(url ?? ""));
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function addProducts({ sandbox }: TestSandbox, count: number, tags: string[]) {
  const shop = sandbox.world.shops.get(SHOP);
  if (!shop || !isSmallShop(shop)) throw new Error("no shop");
  for (let n = 0; n < count; n += 1) {
    shop.products.push({ id: `gid://shopify/Product/${n}`, title: `Mug ${n}`, tags });
  }
}

describe("a bulk mutation", () => {
  test("runs every line over time, costs no points, and leaves a result and a webhook", async () => {
    const world = startSandbox({ config: { bulkMutationRowsPerSecond: 10 } });
    const rows = Array.from({ length: 5 }, (_, n) =>
      setOne({ key: `k${n}`, quantity: n, item: String(n) }),
    );
    const started = await runMutation(world, await upload(world, rows));
    expect(started?.userErrors).toEqual([]);
    await world.clock.advance(250);
    expect(await read(world, started?.bulkOperation?.id)).toMatchObject({
      status: "RUNNING",
      objectCount: "2",
    });
    await world.clock.advance(2000);
    const done = await read(world, started?.bulkOperation?.id);
    expect(done).toMatchObject({ status: "COMPLETED", objectCount: "5", partialDataUrl: null });
    const lines = await download(world, done?.url);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toMatchObject({
      __lineNumber: 4,
      data: { inventorySetQuantities: { userErrors: [] } },
    });
    const finished = world.heard.find(({ topic }) => topic === "bulk_operations/finish");
    expect(JSON.parse(finished?.body ?? "{}")).toMatchObject({
      status: "completed",
      type: "mutation",
    });
  });

  test("is refused when it is not a mutation or its file is missing", async () => {
    const world = startSandbox();
    const path = await upload(world, []);
    expect((await runMutation(world, path, "{ shop { name } }"))?.userErrors[0]?.code).toBe(
      "INVALID_MUTATION",
    );
    expect((await runMutation(world, "tmp/nothing"))?.userErrors[0]?.code).toBe("NO_SUCH_FILE");
  });

  test("of five at once is not joined by a sixth", async () => {
    const world = startSandbox({ config: { bulkMutationRowsPerSecond: 1 } });
    const path = await upload(world, [setOne({ key: "k", quantity: 1 })]);
    for (let n = 0; n < 5; n += 1) expect((await runMutation(world, path))?.userErrors).toEqual([]);
    expect((await runMutation(world, path))?.userErrors[0]?.code).toBe("OPERATION_IN_PROGRESS");
    await world.clock.advance(5000);
    expect((await runMutation(world, path))?.userErrors).toEqual([]);
  });

  test("that is cancelled keeps what it has done as partial data", async () => {
    const world = startSandbox({ config: { bulkMutationRowsPerSecond: 10 } });
    const rows = Array.from({ length: 50 }, (_, n) => setOne({ key: `k${n}`, quantity: n }));
    const started = await runMutation(world, await upload(world, rows));
    await world.clock.advance(500);
    const id = started?.bulkOperation?.id;
    await world.gql({
      query:
        "mutation($id: ID!) { bulkOperationCancel(id: $id) { bulkOperation { status } userErrors { message } } }",
      variables: { id },
    });
    await world.clock.advance(1000);
    const done = await read(world, id);
    expect(done).toMatchObject({ status: "CANCELED", url: null });
    expect((await download(world, done?.partialDataUrl)).length).toBe(5);
  });

  test("fails when the app is removed meanwhile", async () => {
    const world = startSandbox({ config: { bulkMutationRowsPerSecond: 1 } });
    const path = await upload(world, [setOne({ key: "k", quantity: 1 })]);
    const started = await runMutation(world, path);
    world.sandbox.control.uninstallApp({ shop: SHOP, app: "factory" });
    world.sandbox.control.installApp({ shop: SHOP, app: "reseller" });
    await world.clock.advance(5000);
    world.sandbox.control.installApp({ shop: SHOP, app: "factory" });
    expect(await read(world, started?.bulkOperation?.id)).toMatchObject({
      status: "FAILED",
      errorCode: "ACCESS_DENIED",
    });
  });
});

describe("a bulk query", () => {
  const QUERY =
    "{ products { edges { node { id title variants { edges { node { id title } } } } } } }";

  test("flattens connections to rows that name their parent", async () => {
    const world = startSandbox();
    addProducts(world, 2, ["red", "blue"]);
    const started = await runQuery(world, QUERY);
    expect(started?.userErrors).toEqual([]);
    await world.clock.advance(1000);
    const done = await read(world, started?.bulkOperation?.id);
    expect(done).toMatchObject({ status: "COMPLETED", objectCount: "6", rootObjectCount: "2" });
    expect(await download(world, done?.url)).toEqual([
      { id: "gid://shopify/Product/0", title: "Mug 0" },
      {
        id: "gid://shopify/ProductVariant/0-0",
        title: "red",
        __parentId: "gid://shopify/Product/0",
      },
      {
        id: "gid://shopify/ProductVariant/0-1",
        title: "blue",
        __parentId: "gid://shopify/Product/0",
      },
      { id: "gid://shopify/Product/1", title: "Mug 1" },
      {
        id: "gid://shopify/ProductVariant/1-0",
        title: "red",
        __parentId: "gid://shopify/Product/1",
      },
      {
        id: "gid://shopify/ProductVariant/1-1",
        title: "blue",
        __parentId: "gid://shopify/Product/1",
      },
    ]);
  });

  test("reads every page, at the top and inside", async () => {
    const world = startSandbox();
    addProducts(world, 260, []);
    addProducts(
      world,
      1,
      Array.from({ length: 600 }, (_, n) => `size ${n}`),
    );
    const shop = world.sandbox.world.shops.get(SHOP);
    const last = shop && isSmallShop(shop) ? shop.products.at(-1) : undefined;
    if (last) last.id = "gid://shopify/Product/many";
    const started = await runQuery(world, QUERY);
    await world.clock.advance(5000);
    const done = await read(world, started?.bulkOperation?.id);
    expect(done).toMatchObject({ status: "COMPLETED", rootObjectCount: "261", objectCount: "861" });
    const rows = await download(world, done?.url);
    const sizes = rows.filter((row) => row.__parentId === "gid://shopify/Product/many");
    expect(new Set(sizes.map(({ title }) => title)).size).toBe(600);
  });

  test("is refused without a connection, and with too many levels", async () => {
    const world = startSandbox();
    expect((await runQuery(world, "{ shop { name } }"))?.userErrors[0]?.code).toBe("INVALID");
    const deep = `{ products { nodes { id collections { nodes { id products { nodes { id
      variants { nodes { id } } } } } } } } }`;
    expect((await runQuery(world, deep))?.userErrors[0]?.code).toBe("INVALID");
  });

  test("fails when the app may not read what it asks for", async () => {
    const world = startSandbox();
    const started = await runQuery(world, "{ orders { nodes { id } } }");
    await world.clock.advance(1000);
    expect(await read(world, started?.bulkOperation?.id)).toMatchObject({
      status: "FAILED",
      errorCode: "ACCESS_DENIED",
    });
  });
});
