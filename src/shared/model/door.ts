/** Where one can go in the app: its six rooms, the two buttons that are always in reach, and the finder of all of them. */
export const rooms = ['today', 'locks', 'clean-out', 'week', 'looking-back', 'settings'] as const
export type Room = (typeof rooms)[number]

export const doors = [...rooms, 'pull', 'happened', 'palette'] as const
export type Door = (typeof doors)[number]

/** What the page is told: a door to open, or that its window is about to be closed, or the app to be ended. */
export const partings = ['leaving', 'quitting'] as const
export type Parting = (typeof partings)[number]
export const goings = [...doors, ...partings] as const
export type Going = (typeof goings)[number]

export const isDoor = (going: Going): going is Door => doors.some((door) => door === going)
