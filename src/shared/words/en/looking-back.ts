/** The words of looking back: the two counts, reasons, what happened. */

export const lookingBack = {
  title: 'Looking back',
  reasons: 'Your reasons',
  reasonsHint: 'Why you are doing this, in your own words. One of them stands on Today.',
  newReason: 'A reason',
  addReason: 'Keep it',
  remove: 'Remove',
  pin: 'Show on Today',
  pinned: 'Stands on Today',
  removeReason: (text: string) => `Remove the reason “${text}”`,
  reasonRemoved: 'Reason removed.',
  noReasons: 'None yet. It can be short: “I sleep better.”',
  plans: 'Your plans for when it comes',
  plansHint:
    'If this comes, then I do that. The one for the hour stands on Today, and one is there when it pulls.',
  noPlans: 'None yet. “If I lie awake, then I read ten pages.”',
  planAt: (time: string) => `around ${time}`,
  addPlan: 'Add a plan',
  changePlan: 'Change this plan',
  changePlanOf: (trigger: string) => `Change the plan for “${trigger}”`,
  removePlanOf: (trigger: string) => `Remove the plan for “${trigger}”`,
  planRemoved: 'Plan removed.',
  log: 'What happened',
  noLog: 'Nothing noted yet.',
  removeEvent: (what: string) => `Remove “${what}”`,
  eventRemoved: 'Removed. The counts are as they were.',
}
