/** The guard as a systemd service, with as few rights as it can do its work with. */
import { runArgs, type Command, type Service } from './service.ts'

const name = 'breathing-room-guard.service'
const folder = '/etc/systemd/system'
const systemctl = '/bin/systemctl'

/** The service's text. A program's path holds nothing that systemd would read as more than a path. */
export const unitFor = (program: string, owner: number): string => `[Unit]
Description=Keeps names closed for as long as their owner chose
# However often it is ended, it comes back.
StartLimitIntervalSec=0

[Service]
Type=exec
ExecStart=${[program, ...runArgs(owner)].join(' ')}
Restart=always
RestartSec=1
TimeoutStopSec=10
UnsetEnvironment=NODE_OPTIONS NODE_V8_COVERAGE NODE_REDIRECT_WARNINGS OPENSSL_CONF OPENSSL_ENGINES OPENSSL_MODULES

# The ledger, and the door that only the owner's group may enter.
StateDirectory=breathing-room
StateDirectoryMode=0700
RuntimeDirectory=breathing-room
RuntimeDirectoryMode=0750

# All of /etc, because a file is replaced by a rename in its folder; with the file alone that is refused.
ProtectSystem=strict
ReadWritePaths=/etc
# Its owner's own programs are looked for, so that a copy of one is known.
ProtectHome=read-only
PrivateTmp=yes
PrivateDevices=yes

# To write a file that is root's, and to keep its owner, its mode and its access list; to see which programs its owner
# runs, and to end an app; to listen at the doorway.
CapabilityBoundingSet=CAP_DAC_OVERRIDE CAP_CHOWN CAP_FOWNER CAP_KILL CAP_SYS_PTRACE CAP_NET_BIND_SERVICE
NoNewPrivileges=yes
RestrictSUIDSGID=yes

# It has nobody to talk to but its owner, the clock and the name cache of this computer, and browsers here that knock
# at a locked name.
RestrictAddressFamilies=AF_UNIX AF_INET
IPAddressDeny=any
IPAddressAllow=localhost
SocketBindDeny=any
SocketBindAllow=ipv4:tcp:80
SocketBindAllow=ipv4:tcp:443

ProtectClock=yes
ProtectControlGroups=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
LockPersonality=yes
RestrictNamespaces=yes
RestrictRealtime=yes
KeyringMode=private
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallFilter=~@keyring @memlock @resources @setuid
SystemCallErrorNumber=EPERM
# Left out: MemoryDenyWriteExecute, with which Node cannot run; ProtectHostname, which would hide from the guard that
# this computer has another name now (its own name is never locked); ProtectProc, which would hide a second guard.

[Install]
WantedBy=multi-user.target
`

const command = (...args: string[]): Command => [systemctl, '--no-ask-password', ...args]

export const systemd: Service = {
  program: '/usr/local/lib/breathing-room/breathing-room-guard',
  file: `${folder}/${name}`,
  bytes: (program, owner) => Buffer.from(unitFor(program, owner)),
  start: [command('daemon-reload'), command('enable', name), command('restart', name)],
  stop: [command('disable', name), command('stop', name)],
  forget: [command('daemon-reload'), command('reset-failed', name)],
  links: [`${folder}/multi-user.target.wants/${name}`],
  folders: [`${folder}/${name}.d`],
}
