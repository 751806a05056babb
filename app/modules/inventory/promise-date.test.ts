import { describe, expect, it } from "vitest";
import { addShippingDays, dayIn, endOfDay, promiseDate } from "./promise-date.ts";

// 2027-03-01 is a Monday.
const weekdays = { handlingDays: 2, shippingDays: [1, 2, 3, 4, 5] };
const monday = { units: 1, today: "2027-03-01", onHand: 5, arrivals: [] };

describe("the promise date", () => {
  it("counts days of shipping work, not days of the calendar", () => {
    expect(promiseDate(monday, weekdays)).toEqual({ kind: "in_stock", shipsBy: "2027-03-03" });
    expect(addShippingDays("2027-03-05", weekdays)).toBe("2027-03-09");
    expect(addShippingDays("2027-03-06", weekdays)).toBe("2027-03-09");
  });

  it("is the next shipping day when nothing has to be handled", () => {
    const atOnce = { ...weekdays, handlingDays: 0 };
    expect(addShippingDays("2027-03-01", atOnce)).toBe("2027-03-01");
    expect(addShippingDays("2027-03-06", atOnce)).toBe("2027-03-08");
  });

  it("waits for the first arrival that makes enough", () => {
    const arrivals = [
      { day: "2027-03-22", units: 50, stage: "in_production" as const },
      { day: "2027-03-10", units: 4, stage: "incoming" as const },
    ];
    const ask = (units: number) => promiseDate({ ...monday, units, arrivals }, weekdays);
    expect(ask(9)).toEqual({ kind: "incoming", shipsBy: "2027-03-12" });
    expect(ask(10)).toEqual({ kind: "in_production", shipsBy: "2027-03-24" });
    expect(ask(60)).toBeNull();
  });

  it("expects what is overdue today, and promises no day in the past", () => {
    const arrivals = [{ day: "2027-02-01", units: 9, stage: "incoming" as const }];
    const asked = { ...monday, onHand: 0, arrivals };
    expect(promiseDate(asked, weekdays)).toEqual({ kind: "incoming", shipsBy: "2027-03-03" });
  });

  it("does not take units that are owed for units that are there", () => {
    const arrivals = [{ day: "2027-03-10", units: 1, stage: "incoming" as const }];
    expect(promiseDate({ ...monday, onHand: -3, arrivals }, weekdays)).toMatchObject({
      kind: "incoming",
    });
  });
});

it("tells the day by the factory's clock", () => {
  const lateEvening = Date.parse("2027-03-01T17:00:00Z");
  expect(dayIn("Asia/Shanghai", lateEvening)).toBe("2027-03-02");
  expect(dayIn("Europe/Moscow", lateEvening)).toBe("2027-03-01");
});

it("ends a day by the factory's clock, also in the night when clocks change", () => {
  const endsAt = (day: string, zone: string) => new Date(endOfDay(day, zone)).toISOString();
  expect(endsAt("2027-03-01", "Asia/Shanghai")).toBe("2027-03-01T16:00:00.000Z");
  expect(endsAt("2027-03-01", "America/New_York")).toBe("2027-03-02T05:00:00.000Z");
  expect(endsAt("2027-03-27", "Europe/Berlin")).toBe("2027-03-27T23:00:00.000Z");
  expect(endsAt("2027-03-28", "Europe/Berlin")).toBe("2027-03-28T22:00:00.000Z");
});
