/** Files that the person saves where they choose, and mails that open in their own program. The page names neither path nor address. */
import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { mailtoOf } from '../../shared/model/files/mailto.ts'
import { refuse } from '../../shared/model/refusal.ts'
import { fail, ok } from '../../shared/model/result.ts'
import type { OwnFilesPort } from '../ports.ts'
import { faultOf } from './fault.ts'
import type { AppWindow } from './window.ts'

export const ownFiles = (window: AppWindow): OwnFilesPort => ({
  saveText: async (name, text) => {
    const contents = window.contents()
    const parent = contents && BrowserWindow.fromWebContents(contents)
    const ending = extname(name).slice(1)
    const options = {
      defaultPath: join(app.getPath('downloads'), name),
      filters: ending === '' ? [] : [{ name: ending.toUpperCase(), extensions: [ending] }],
    }
    const { canceled, filePath } = await (parent
      ? dialog.showSaveDialog(parent, options)
      : dialog.showSaveDialog(options))
    if (canceled || filePath === '') return ok({ path: null })
    try {
      // It may hold names: for nobody else on this computer.
      await writeFile(filePath, text, { encoding: 'utf8', mode: 0o600 })
      return ok({ path: filePath })
    } catch (error) {
      return fail(refuse('file-not-saved', faultOf(error)))
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
})
