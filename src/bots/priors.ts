/**
 * How often strong play makes each sealed choice, measured by self-play (docs/BALANCE.md has the command); playouts and
 * beliefs start from these.
 */
export const PRIORS = {
  /** Among channels that stay hidden, the share of Share. */
  shareIfHidden: 0.42 as number,
  /** Accusations that weigh as much as the prior. */
  channelWeight: 4,
  /** Weights of Share, Silent, Warn. */
  channel: [27, 42, 31],
  /** Weights of Lie low, Build up, Retaliate. */
  posture: [29, 43, 28],
  /** Weights of offers of 0 to 3. */
  offer: [48, 17, 14, 21],
  /** In a hundred: a side puts two units or more on the joint front; more where it has named it. */
  honour: { moscow: 34, tehran: 54 },
  honourNamed: 8,
} as const;
