import type { Random } from "#sandbox/contract.ts";
import type { FaultRule } from "./fault-rule.ts";

export interface Call {
  shop: string;
  app?: string;
  /** Only rules that name this app mean the call. */
  namedOnly?: boolean;
  /** The names under which a rule may mean this call. */
  operations: readonly string[];
}

export interface WebhookTarget {
  shop: string;
  app: string;
  topic: string;
}

export interface StandingFault {
  id: number;
  rule: FaultRule;
  /** How often it may still strike. */
  left?: number;
  struck: number;
}

/** Latency of a round trip, drawn evenly from the range. */
export interface Latency {
  min: number;
  max: number;
}

/** The faults that are standing now, and how long a round trip takes. */
export interface FaultBook {
  add(rule: FaultRule): StandingFault;
  remove(id: number): boolean;
  clear(): void;
  list(): readonly StandingFault[];
  /** The rules that strike this call; each is counted. */
  strikeCall(call: Call): readonly FaultRule[];
  strikeWebhook(target: WebhookTarget): readonly FaultRule[];
  setLatency(latency: Latency | undefined, shop?: string): void;
  latencyOf(shop: string): Latency | undefined;
}

const NONE: readonly FaultRule[] = [];

export function createFaultBook({ random }: { random: Random }): FaultBook {
  let standing: StandingFault[] = [];
  let nextId = 1;
  let everywhere: Latency | undefined;
  const latencyByShop = new Map<string, Latency>();

  function strike(matches: (rule: FaultRule) => boolean): readonly FaultRule[] {
    if (standing.length === 0) return NONE;
    const struck = standing.filter(({ rule }) => {
      if (!matches(rule)) return false;
      return rule.probability === undefined || random() < rule.probability;
    });
    for (const fault of struck) {
      fault.struck += 1;
      if (fault.left !== undefined) fault.left -= 1;
    }
    if (struck.length > 0) standing = standing.filter(({ left }) => left !== 0);
    return struck.map(({ rule }) => rule);
  }

  return {
    add(rule) {
      const fault: StandingFault = { id: nextId++, rule, left: rule.count, struck: 0 };
      standing = [...standing, fault];
      return fault;
    },
    remove(id) {
      const before = standing.length;
      standing = standing.filter((fault) => fault.id !== id);
      return standing.length < before;
    },
    clear: () => void (standing = []),
    list: () => standing,
    strikeCall: (call) => strike((rule) => concernsCall(rule, call)),
    strikeWebhook: (webhook) => strike((rule) => concernsWebhook(rule, webhook)),
    setLatency(latency, shop) {
      if (shop === undefined) everywhere = latency;
      else if (latency) latencyByShop.set(shop, latency);
      else latencyByShop.delete(shop);
    },
    latencyOf: (shop) => latencyByShop.get(shop) ?? everywhere,
  };
}

function concernsCall(rule: FaultRule, call: Call): boolean {
  if (!("operation" in rule) && rule.kind.startsWith("webhook-")) return false;
  if (rule.shop !== undefined && rule.shop !== call.shop) return false;
  if (rule.app !== undefined && rule.app !== call.app) return false;
  if (call.namedOnly && rule.app === undefined) return false;
  if (!("operation" in rule) || rule.operation === undefined) return true;
  return call.operations.includes(rule.operation);
}

function concernsWebhook(rule: FaultRule, target: WebhookTarget): boolean {
  if (!rule.kind.startsWith("webhook-")) return false;
  if (rule.shop !== undefined && rule.shop !== target.shop) return false;
  if (rule.app !== undefined && rule.app !== target.app) return false;
  const topic = "topic" in rule ? rule.topic : undefined;
  if (topic === undefined || topic === target.topic) return true;
  return topic.endsWith("/*") && target.topic.startsWith(topic.slice(0, -1));
}
