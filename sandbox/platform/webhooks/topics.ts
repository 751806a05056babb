const enumByTopic = new Map<string, string>();

/** "orders/create" as the GraphQL enum writes it: "ORDERS_CREATE". */
export function topicEnum(topic: string): string {
  let value = enumByTopic.get(topic);
  if (value === undefined) {
    value = topic.replaceAll(/[/.]/g, "_").toUpperCase();
    enumByTopic.set(topic, value);
  }
  return value;
}

/** Topics that only a configuration file may subscribe to; the law asks for them. */
export const COMPLIANCE_TOPICS: ReadonlySet<string> = new Set([
  "customers/data_request",
  "customers/redact",
  "shop/redact",
]);
