/**
 * How often strong play makes each sealed choice, measured by self-play (docs/BALANCE.md has the command); playouts and
 * beliefs start from these.
 */
export const PRIORS = {
  /** Among channels that stay hidden, the share of Share. */
  shareIfHidden: 0.4 as number,
  /** Accusations that weigh as much as the prior. */
  channelWeight: 4,
  /** Weights of Share, Silent, Warn. */
  channel: [25, 40, 35],
  /** Weights of Lie low, Build up, Retaliate. */
  posture: [38, 40, 22],
  /** Weights of offers of 0 to 3. */
  offer: [55, 17, 12, 16],
  /** In a hundred: a side puts two units or more on a joint front it has named, or the other has. */
  honourOwn: 62,
  honourTheirs: 48,
} as const;
