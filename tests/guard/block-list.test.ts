/** Lists for other devices, read by those who will read them: a real dnsmasq, and this machine's own resolver. */
import { execFileSync, spawn } from 'node:child_process'
import { Resolver } from 'node:dns/promises'
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blockList } from '../../src/shared/model/block-list.ts'
import { hostsOf } from '../../src/shared/model/catalogue.ts'
import { neverBlocked } from '../../src/shared/model/never-block.ts'
import { catalogue } from '../../src/shared/model/services.ts'
import { until } from './guard-process.ts'
import { hosts, useMachine } from './machine.ts'

useMachine()

const dnsmasq = '/usr/sbin/dnsmasq'
const every = hostsOf(
  catalogue,
  catalogue.map(({ id }) => id),
).filter((name) => !neverBlocked(name))

test('dnsmasq accepts the list of every service, answers for the names in it, and for nothing beside them', async () => {
  const file = join(mkdtempSync('/run/list-'), 'names.conf')
  writeFileSync(file, blockList('dnsmasq', every))
  execFileSync(dnsmasq, ['--test', `--conf-file=${file}`])
  const port = 20_000 + (process.pid % 20_000)
  const server = spawn(
    dnsmasq,
    ['--keep-in-foreground', '--no-resolv', '--no-hosts', '--user=root', '--listen-address=127.0.0.1']
      .concat(['--bind-interfaces', `--port=${port}`, `--conf-file=${file}`, '--pid-file='])
      .concat(['--log-facility=-']),
    { stdio: 'ignore' },
  )
  try {
    const resolver = new Resolver({ timeout: 1_000, tries: 1 })
    resolver.setServers([`127.0.0.1:${port}`])
    await until(async () => (await resolver.resolve4('www.instagram.com').catch(() => [])).length > 0)
    expect(await resolver.resolve4('www.instagram.com')).toEqual(['0.0.0.0'])
    expect(await resolver.resolve6('www.instagram.com')).toEqual(['::'])
    await expect(resolver.resolve4('help.instagram.com')).rejects.toThrow()
  } finally {
    server.kill()
  }
})

test('the hosts list, put at the end of a hosts file, leads its names nowhere and harms no line before it', () => {
  appendFileSync(
    hosts,
    `\n10.0.0.7 printer.example\n${blockList('hosts', ['www.instagram.com', 'example.org'])}`,
  )
  const of = (name: string): string => execFileSync('/usr/bin/getent', ['ahosts', name], { encoding: 'utf8' })
  for (const name of ['www.instagram.com', 'example.org']) {
    const addresses = of(name)
      .split('\n')
      .map((line) => line.split(/\s+/)[0])
      .filter(Boolean)
    expect(new Set(addresses), name).toEqual(new Set(['0.0.0.0', '::']))
  }
  expect(of('printer.example')).toContain('10.0.0.7')
})
