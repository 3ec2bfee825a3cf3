/** The guard as a launchd daemon of macOS. */
import { runArgs, type Command, type Service } from './service.ts'

const label = 'breathing-room.guard'
const program = '/Library/Application Support/Breathing Room/breathing-room-guard'
const file = `/Library/LaunchDaemons/${label}.plist`
const launchctl = '/bin/launchctl'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The daemon's property list: started with the computer, and again whenever it ends. */
const plistFor = (path: string, owner: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${label}</string>
  <key>ProgramArguments</key>
  <array>
${[path, ...runArgs(owner)].map((word) => `    <string>${escaped(word)}</string>`).join('\n')}
  </array>
  <key>RunAtLoad</key>
  <true/>
  <key>KeepAlive</key>
  <true/>
  <key>ThrottleInterval</key>
  <integer>1</integer>
  <key>ExitTimeOut</key>
  <integer>10</integer>
  <key>Umask</key>
  <integer>18</integer>
  <key>WorkingDirectory</key>
  <string>/</string>
  <key>ProcessType</key>
  <string>Background</string>
</dict>
</plist>
`

const command = (...args: string[]): Command => [launchctl, ...args]

export const launchd: Service = {
  program,
  file,
  bytes: (path, owner) => Buffer.from(plistFor(path, owner)),
  // Enabling lasts beyond `bootout`: whoever disabled it once would else never see it start.
  start: [
    command('enable', `system/${label}`),
    command('bootstrap', 'system', file),
    command('kickstart', '-k', `system/${label}`),
  ],
  stop: [command('bootout', `system/${label}`)],
  forget: [],
  links: [],
  folders: [],
}
