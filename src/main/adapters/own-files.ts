/** Files that the person saves and opens where they choose, and mails that open in their own program. The page names neither path nor address. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { mailtoOf } from '../../shared/model/files/mailto.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { OwnFilesPort } from '../ports.ts'
import { faultOf } from './fault.ts'
import type { AppWindow } from './window.ts'

/** Bytes; what is larger is read by no part of the app. */
const largest = 32_000_000

export const ownFiles = (window: AppWindow): OwnFilesPort => {
  const parent = (): BrowserWindow | null => {
    const contents = window.contents()
    return contents && BrowserWindow.fromWebContents(contents)
  }
  const choosePath = async (name: string): Promise<string | null> => {
    const above = parent()
    const ending = extname(name).slice(1)
    const options = {
      defaultPath: join(app.getPath('downloads'), name),
      filters: ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }],
    }
    const { canceled, filePath } = await (above
      ? dialog.showSaveDialog(above, options)
      : dialog.showSaveDialog(options))
    return canceled || filePath === '' ? null : filePath
  }
  const save = async (
    name: string,
    content: string | Uint8Array,
  ): Promise<Result<{ path: string | null }, Refusal>> => {
    const path = await choosePath(name)
    if (path === null) return ok({ path })
    try {
      // It may hold names: for nobody else on this computer.
      await writeFile(path, content, { encoding: 'utf8', mode: 0o600 })
      return ok({ path })
    } catch (error) {
      return fail(refuse('file-not-saved', faultOf(error)))
    }
  }
  return {
    saveText: save,
    saveBytes: save,
    choosePath,
    readText: async (endings) => {
      const above = parent()
      const options = {
        properties: ['openFile' as const],
        filters: [{ name: endings.map((each) => each.toUpperCase()).join(', '), extensions: [...endings] }],
      }
      const { canceled, filePaths } = await (above
        ? dialog.showOpenDialog(above, options)
        : dialog.showOpenDialog(options))
      const [path] = filePaths
      if (canceled || path === undefined) return ok(null)
      try {
        const found = await stat(path)
        if (!found.isFile()) return fail(refuse('file-unreadable'))
        if (found.size > largest) return fail(refuse('calendar-too-big'))
        return ok(await readFile(path, 'utf8'))
      } catch {
        return fail(refuse('file-unreadable'))
      }
    },
    writeMail: async (subject, body) => {
      try {
        await shell.openExternal(mailtoOf(subject, body))
        return ok(null)
      } catch {
        return fail(refuse('mail-not-opened'))
      }
    },
  }
}
