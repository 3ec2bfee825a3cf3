/** The services whose app is installed on this computer; null until somebody has looked, and where nobody can. */
export const useInstalled = (): readonly string[] | null => null
