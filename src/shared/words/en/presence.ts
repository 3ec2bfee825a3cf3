/** How the app is there beside its window: the words of its settings. */
export const presence = {
  /** What the app is called where others can read it, by choice. */
  neutralName: 'Week planner',
}
