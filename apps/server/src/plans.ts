/** The plans this installation starts with. Another district lists its own here. */
export const plans = ['@gangyao/plan-dongsheng-2021-2025/plan.yaml'] as const
