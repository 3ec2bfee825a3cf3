/** Around all of the suite: clears the counts before it, and prints them after it, however quiet the reporter is. */
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { harms, rows, type Row } from './rows.ts'

export const setup = (): void => {
  rmSync(rows, { recursive: true, force: true })
  mkdirSync(rows, { recursive: true })
}

export const teardown = (): void => {
  const found = readdirSync(rows).map((name) => JSON.parse(readFileSync(`${rows}/${name}`, 'utf8')) as Row)
  const sum = (column: 'injected' | (typeof harms)[number]): number =>
    found.reduce((total, row) => total + row[column], 0)
  const line = (kind: string, counts: readonly (string | number)[], remark: string): string =>
    `${kind.padEnd(38)}${counts.map((count) => String(count).padStart(9)).join('')}  ${remark}`.trimEnd()
  const columns = ['injected', ...harms] as const
  console.log(
    [
      '',
      line('fault', columns, ''),
      ...found.map((row) =>
        line(
          row.kind,
          columns.map((column) => row[column]),
          row.remark,
        ),
      ),
      line('all', columns.map(sum), ''),
      '',
    ].join('\n'),
  )
}
