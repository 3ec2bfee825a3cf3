/**
 * Of which service a process is an app, if of any. Never by the name of the process alone: by the program's file where
 * links are followed, by the package it runs in, or by what is in its file.
 */
import {
  type AppIndex,
  fileName,
  flatpakOfGroup,
  snapOf,
  snapOfGroup,
  withoutDeleted,
} from '../../shared/model/apps/app-index.ts'
import { readFile } from 'node:fs/promises'
import { carefully } from './carefully.ts'
import { examine } from './fingerprint.ts'
import type { KnownFiles } from './known-files.ts'
import { contentOf, givenTo, payloadsBeside, serviceByContent, serviceByPlace } from './payload.ts'
import type { Proc } from './proc.ts'
import { isKept, isRoots, isRuntime } from './protected.ts'

/** A service’s id, or null for what is no app that counts. */
export type Verdict = string | null

/** Verdicts that are remembered; a computer has a few hundred programs. */
const most = 4_096

/** At once where the kernel's word is enough, else as soon as the files were read. */
export const openJudge = (proc: Proc, known: KnownFiles, index: AppIndex) => {
  /** By a file's state: what was looked into once is not looked into again until it changes. */
  const seen = new Map<string, Verdict>()

  const byPackage = (pid: number): Verdict => {
    const group = proc.group(pid)
    const flatpak = flatpakOfGroup(group)
    const snap = snapOfGroup(group)
    return (
      (flatpak === null ? undefined : index.flatpak.get(flatpak)) ??
      (snap === null ? undefined : index.snap.get(snap)) ??
      null
    )
  }

  const inFlatpak = async (pid: number): Promise<Verdict> => {
    const info = await carefully(() => readFile(`${proc.root}/${pid}/root/.flatpak-info`, 'utf8'))
    const id = /^name=(\S+)$/m.exec(info ?? '')?.[1]
    return (id === undefined ? undefined : index.flatpak.get(id)) ?? null
  }

  const byFile = async (pid: number, path: string): Promise<Verdict> => {
    const found = await examine(
      `${proc.root}/${pid}/exe`,
      ({ key, size }) => !seen.has(key) && known.isSizeKnown('program', size),
    )
    const key = found?.state.key
    const before = key === undefined ? undefined : seen.get(key)
    const verdict = before ?? (found?.print ? known.serviceOf('program', found.print) : null)
    if (seen.size >= most) seen.clear()
    if (key !== undefined && before === undefined) seen.set(key, verdict)
    // A program that is nobody's may stand beside what makes it an app.
    return verdict ?? serviceByContent(proc, known, pid, payloadsBeside(path))
  }

  const byGiven = (pid: number, path: string): Verdict | Promise<Verdict> => {
    const inPackage = byPackage(pid)
    if (inPackage !== null) return inPackage
    const given = givenTo(proc.words(pid), proc.folder(pid))
    for (const each of given) {
      const placed = serviceByPlace(index, known, each)
      if (placed !== null) return placed
    }
    const files = [...given.map(contentOf), ...payloadsBeside(path)]
    return isRoots(path) ? serviceByContent(proc, known, pid, files) : byContent(pid, path, files)
  }
  /** What is called like a shared program, in somebody's own folder, may be an app that was given that name. */
  const byContent = async (pid: number, path: string, files: readonly string[]): Promise<Verdict> =>
    (await byFile(pid, path)) ?? serviceByContent(proc, known, pid, files)

  return (pid: number, exe: string): Verdict | Promise<Verdict> => {
    const path = withoutDeleted(exe)
    if (isKept(path)) return isRoots(path) ? null : byFile(pid, path)
    const snap = snapOf(path)
    if (snap !== null && index.snap.has(snap)) return index.snap.get(snap) ?? null
    if (isRuntime(path)) return byGiven(pid, path)
    const byName = index.programs.get(fileName(path)) ?? known.serviceAt('program', path)
    if (byName !== null) return byName
    if (path.startsWith('/app/')) return byPackage(pid) ?? inFlatpak(pid)
    return isRoots(path) ? null : byFile(pid, path)
  }
}
