/** What the demo's factory is making, and what it sells of that before it is there. */
export interface Coming {
  /** Its first variant is what is made. */
  handle: string;
  reference: string;
  units: number;
  /** Days from the day that the demo is made. */
  inDays: number;
  story: Readonly<Record<string, string>>;
  offer?: { readonly days?: number } & Readonly<
    Record<"intent" | "units" | "priceMinor", string> & { threshold?: string }
  >;
}

export const coming: readonly Coming[] = [
  {
    handle: "heron-mug",
    reference: "Kiln 27-03",
    units: 120,
    inDays: 24,
    story: {
      workshop: "Heron Kiln, second chamber",
      materials: "Stoneware from Hengfeng, ash glaze",
      ...{ inspected: "120", passed: "117" },
      "words.en":
        "Thrown by two hands in one week and fired for nineteen hours. Three did not pass and went back to the clay.",
      "words.zh-CN": "两位师傅用一周拉坯，入窑十九小时。三件未过检，重回泥料。",
      "words.ru":
        "Две пары рук, одна неделя у круга и девятнадцать часов в печи. Три кружки не прошли проверку и вернулись в глину.",
    },
    offer: { intent: "preorder", units: "40", priceMinor: "22" },
  },
  {
    handle: "linen-napkins",
    reference: "Loom 12",
    units: 200,
    inDays: 45,
    story: {
      workshop: "Reed Street weaving room",
      materials: "Long flax, woven on the fourth loom",
      ...{ inspected: "", passed: "" },
      ...{ "words.en": "", "words.zh-CN": "", "words.ru": "" },
    },
    offer: { intent: "group_buy", units: "60", priceMinor: "26", threshold: "30", days: 20 },
  },
];
