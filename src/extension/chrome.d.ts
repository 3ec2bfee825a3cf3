/** The part of the browser's own interface that the companion uses, and no more. */
declare namespace chrome {
  type Listen<T extends readonly unknown[]> = {
    readonly addListener: (listener: (...what: T) => unknown) => void
  }
  type Navigation = { readonly tabId: number; readonly frameId: number; readonly url: string }
  type Port = {
    readonly postMessage: (message: unknown) => void
    readonly onMessage: Listen<[message: unknown]>
    readonly onDisconnect: Listen<[]>
  }
  const runtime: {
    readonly getURL: (path: string) => string
    readonly connectNative: (name: string) => Port
    readonly sendMessage: (message: unknown) => Promise<unknown>
    readonly onMessage: Listen<
      [message: unknown, sender: { readonly id?: string }, answer: (value: unknown) => void]
    >
    readonly onStartup: Listen<[]>
    readonly onInstalled: Listen<[]>
    readonly lastError?: { readonly message?: string }
  }
  const tabs: {
    readonly update: (id: number, to: { readonly url: string }) => Promise<unknown>
    readonly query: (what: object) => Promise<readonly { readonly id?: number }[]>
    readonly getCurrent: () => Promise<{ readonly id?: number } | undefined>
    readonly create: (what: object) => Promise<unknown>
    readonly remove: (id: number) => Promise<void>
  }
  const webNavigation: {
    readonly onBeforeNavigate: Listen<[Navigation]>
    readonly onCommitted: Listen<[Navigation]>
    readonly onHistoryStateUpdated: Listen<[Navigation]>
    readonly onReferenceFragmentUpdated: Listen<[Navigation]>
    readonly getFrame: (what: {
      readonly tabId: number
      readonly frameId: number
    }) => Promise<{ readonly url: string } | null>
  }
  const alarms: {
    readonly create: (name: string, when: { readonly periodInMinutes: number }) => Promise<void>
    readonly onAlarm: Listen<[]>
  }
  const storage: {
    readonly session: {
      readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>
      readonly set: (values: Readonly<Record<string, unknown>>) => Promise<void>
    }
  }
}
