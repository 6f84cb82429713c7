export const fiveMet = [
  'is_duty_met',
  'is_management_met',
  'is_investment_met',
  'is_training_met',
  'is_rescue_met',
] as const;
