import { describe, expect, it } from "vitest";
import { readCost, readOutcome, type RawAnswer } from "./outcome.ts";

const answer = (partial: Partial<RawAnswer>): RawAnswer => ({
  status: 200,
  data: null,
  errors: undefined,
  extensions: undefined,
  retryAfter: null,
  ...partial,
});
const error = (code: string) => [{ message: "m", extensions: { code } }];
const read = (partial: Partial<RawAnswer>, allowPartial = false) =>
  readOutcome(answer(partial), { allowPartial });

describe("outcome of a call", () => {
  it.each([
    [{ status: 200, errors: error("THROTTLED") }, "throttled"],
    [{ status: 429 }, "throttled"],
    [{ status: 430 }, "throttled"],
    [{ status: 401 }, "unauthorised"],
    [{ status: 402 }, "blocked"],
    [{ status: 423 }, "blocked"],
    [{ status: 404 }, "blocked"],
    [{ status: 500 }, "unanswered"],
    [{ status: 503 }, "unanswered"],
    [{ errors: error("INTERNAL_SERVER_ERROR") }, "unanswered"],
    [{ status: 200, data: null }, "unanswered"],
    [{ status: 403 }, "refused"],
    [{ errors: error("BAD_REQUEST") }, "refused"],
    [{ data: { shop: {} } }, "answered"],
  ])("%j is %s", (partial, kind) => {
    expect(read(partial).kind).toBe(kind);
  });

  it("tells missing scopes from our own bugs", () => {
    expect(read({ errors: error("ACCESS_DENIED") })).toMatchObject({ code: "access_denied" });
    expect(read({ status: 403 })).toMatchObject({ code: "access_denied" });
    expect(read({ errors: error("MAX_COST_EXCEEDED") })).toMatchObject({
      code: "rejected",
      retryable: false,
    });
  });

  it("names each idempotency refusal, and only a concurrent one may be tried again", () => {
    expect(read({ errors: error("IDEMPOTENCY_CONCURRENT_REQUEST") })).toMatchObject({
      code: "idempotency_concurrent_request",
      retryable: true,
    });
    expect(read({ errors: error("IDEMPOTENCY_KEY_PARAMETER_MISMATCH") })).toMatchObject({
      retryable: false,
    });
  });

  it("refuses data beside errors unless the caller reads it", () => {
    const partial = { data: { order: null }, errors: error("ACCESS_DENIED") };
    expect(read(partial).kind).toBe("refused");
    expect(read(partial, true)).toMatchObject({
      kind: "answered",
      errors: [{ code: "ACCESS_DENIED" }],
    });
  });

  it("waits as long as Retry-After says, within reason", () => {
    expect(read({ status: 429, retryAfter: "2.5" })).toMatchObject({ waitMs: 2_500 });
    expect(read({ status: 429, retryAfter: "nonsense" })).toMatchObject({ waitMs: 1_000 });
    expect(read({ status: 429, retryAfter: "9999999" })).toMatchObject({ waitMs: 600_000 });
  });

  it("reads the cost, and nothing from an answer that has none", () => {
    const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 5, restoreRate: 100 };
    const extensions = { cost: { requestedQueryCost: 12, actualQueryCost: null, throttleStatus } };
    expect(readCost(extensions)).toEqual({ requested: 12, actual: null, status: throttleStatus });
    expect(readCost({})).toBeUndefined();
  });
});
