/** One attempt, or a delivery that a fault swallowed. */
export interface DeliveryRecord {
  at: number;
  shop: string;
  app: string;
  topic: string;
  url: string;
  webhookId: string;
  eventId: string;
  attempt: number;
  outcome: "delivered" | "failed" | "given-up" | "lost";
  status?: number;
  reason?: string;
}

export interface DeliveryLog {
  add(record: DeliveryRecord): void;
  /** Newest last. */
  list(): readonly DeliveryRecord[];
  clear(): void;
}

const RECORDS_MAX = 1000;

/** The last thousand attempts, for a person or a test that asks what was sent. */
export function createDeliveryLog(): DeliveryLog {
  let records: DeliveryRecord[] = [];
  return {
    add(record) {
      records.push(record);
      // Cut in halves, so that the cost of shifting is paid once in a while.
      if (records.length >= RECORDS_MAX * 2) records = records.slice(-RECORDS_MAX);
    },
    list: () => records.slice(-RECORDS_MAX),
    clear: () => void (records = []),
  };
}
