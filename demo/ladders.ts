/** Products that the demo's factory sells by the dozen: from how many pieces on, how many percent less. */
export const ladders: readonly { handle: string; tiers: readonly [string, string][] }[] = [
  {
    handle: "celadon-ripple-bowl",
    tiers: [
      ["5", "5"],
      ["10", "8.5"],
      ["50", "15"],
    ],
  },
  {
    handle: "resting-chopsticks",
    tiers: [
      ["6", "4"],
      ["12", "10"],
      ["48", "18"],
    ],
  },
  {
    handle: "linen-napkins",
    tiers: [
      ["4", "5"],
      ["12", "12"],
    ],
  },
];
