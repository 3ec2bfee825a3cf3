/** The browsers of Windows: where each keeps its policies, and whether it is here. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserId } from '../../shared/model/browser.ts'

export type Browser = {
  readonly id: BrowserId
  readonly family: 'chromium' | 'firefox'
  readonly key: string
  /** Below a folder of programs. */
  readonly program: string
}
export const browsers: readonly Browser[] = [
  { id: 'firefox', family: 'firefox', key: 'Mozilla\\Firefox', program: 'Mozilla Firefox\\firefox.exe' },
  { id: 'chromium', family: 'chromium', key: 'Chromium', program: 'Chromium\\Application\\chrome.exe' },
  {
    id: 'chrome',
    family: 'chromium',
    key: 'Google\\Chrome',
    program: 'Google\\Chrome\\Application\\chrome.exe',
  },
  {
    id: 'edge',
    family: 'chromium',
    key: 'Microsoft\\Edge',
    program: 'Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    id: 'brave',
    family: 'chromium',
    key: 'BraveSoftware\\Brave',
    program: 'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  },
  { id: 'vivaldi', family: 'chromium', key: 'Vivaldi', program: 'Vivaldi\\Application\\vivaldi.exe' },
]

/** @param programFolders such as `C:\\Program Files` */
export const installedIn = (programFolders: readonly string[]): readonly Browser[] =>
  browsers.filter((browser) => programFolders.some((folder) => existsSync(join(folder, browser.program))))
