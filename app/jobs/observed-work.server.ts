import { isFault } from "#app/kernel/fault.ts";
import type { StockWriter } from "#app/modules/channels/index.ts";
import type { Windows } from "#app/modules/channels/index.server.ts";
import type { StoredMessage, TopicHandlers } from "#app/platform/inbox/drain.server.ts";
import type { TaskHandlers } from "#app/platform/tasks/runner.server.ts";
import type { Telemetry } from "#app/platform/telemetry/telemetry.server.ts";

/** Task handlers, each of whose runs is timed and counted by its kind and end, and a span. */
export function observedTasks(handlers: TaskHandlers, telemetry: Telemetry): TaskHandlers {
  return mapValues(handlers, (handle, kind) => (task) => {
    const { app, shopId, key } = task;
    const attributes = { "headwater.app": app, "headwater.shop": shopId, "headwater.key": key };
    const seconds = telemetry.watch();
    const end = (outcome: string): void => {
      telemetry.count("tasks", { kind, outcome });
      telemetry.record("task", { kind }, seconds());
    };
    return telemetry.span(`task ${kind}`, attributes, async () => {
      try {
        const outcome = await handle(task);
        end(outcome === undefined ? "done" : "again");
        return outcome;
      } catch (error) {
        end(isFault(error) && error.retryable ? "retry" : "failed");
        throw error;
      }
    });
  });
}

/** Topic handlers, whose messages are counted by topic and end; each run is a span. */
export function observedTopics(topics: TopicHandlers, telemetry: Telemetry): TopicHandlers {
  const observe = async <T>(
    topic: string,
    messages: readonly StoredMessage[],
    work: () => Promise<T>,
  ): Promise<T> => {
    const attributes = { "headwater.messages": messages.length };
    let outcome = "failed";
    try {
      const done = await telemetry.span(`webhook ${topic}`, attributes, work);
      outcome = "done";
      return done;
    } finally {
      telemetry.count("messages", { topic, outcome }, messages.length);
    }
  };
  return mapValues(topics, (handler, topic) =>
    handler.kind === "single"
      ? {
          ...handler,
          handle: (message: StoredMessage) =>
            observe(topic, [message], () => handler.handle(message)),
        }
      : {
          ...handler,
          handle: (tx, messages) => observe(topic, messages, () => handler.handle(tx, messages)),
        },
  );
}

/** The lanes' way to the shops: every attempt is counted by what is known of it after, and a span. */
export function observedWriter(writer: StockWriter, telemetry: Telemetry): StockWriter {
  return {
    ...writer,
    write: (lane, call) => {
      const { app, shopId } = lane;
      const levels = call.write.kind === "adjust" ? call.write.rows.length : 1;
      const attributes = { "headwater.app": app, "headwater.shop": shopId };
      return telemetry.span("batch", { ...attributes, "headwater.levels": levels }, async () => {
        const answer = await writer.write(lane, call);
        telemetry.count("attempts", { app, answer: answer.kind });
        if (answer.kind === "ok") telemetry.count("levelsWritten", { app }, levels);
        return answer;
      });
    },
  };
}

const MS = 1_000;

/** The windows T_c, each sample of which is counted as well. */
export function observedWindows(windows: Windows, telemetry: Telemetry): Windows {
  return {
    ...windows,
    note(channelId, sample) {
      telemetry.record("window", {}, Math.max(sample.until - sample.since, 0) / MS);
      windows.note(channelId, sample);
    },
  };
}

function mapValues<Value>(
  record: Record<string, Value>,
  change: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value, key)]),
  );
}
