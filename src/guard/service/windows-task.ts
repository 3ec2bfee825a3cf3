/** The guard as a scheduled task of Windows, which runs as SYSTEM from the start of the computer. */
import { runArgs, type Command, type Service } from './service.ts'

const name = String.raw`\Breathing Room\Guard`
// Where Windows and its programs are is not asked of variables that a user can set.
const schtasks = String.raw`C:\Windows\System32\schtasks.exe`
const icacls = String.raw`C:\Windows\System32\icacls.exe`
const folder = String.raw`C:\Program Files\Breathing Room`
const file = String.raw`${folder}\guard-task.xml`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The task's text. S-1-5-18 is SYSTEM in every language; a task has no longest time, and is tried again each minute. */
const taskFor = (program: string, owner: number): string => `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.3" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Keeps names closed for as long as their owner chose</Description>
    <URI>${escaped(name)}</URI>
  </RegistrationInfo>
  <Triggers>
    <BootTrigger>
      <Enabled>true</Enabled>
    </BootTrigger>
  </Triggers>
  <Principals>
    <Principal id="System">
      <UserId>S-1-5-18</UserId>
      <RunLevel>HighestAvailable</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfIdle>false</RunOnlyIfIdle>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>255</Count>
    </RestartOnFailure>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="System">
    <Exec>
      <Command>${escaped(`"${program}"`)}</Command>
      <Arguments>${escaped(runArgs(owner).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`

const command = (...args: string[]): Command => [schtasks, ...args]

export const windowsTask: Service = {
  program: String.raw`${folder}\breathing-room-guard.exe`,
  file,
  // The byte order mark and the encoding that schtasks expects.
  bytes: (program, owner) => Buffer.from(`\ufeff${taskFor(program, owner)}`, 'utf16le'),
  start: [
    // What lies below Program Files is the administrator's by inheritance; whatever was set on it by hand goes.
    [icacls, folder, '/reset', '/T', '/Q'],
    command('/Create', '/TN', name, '/XML', file, '/F'),
    command('/Run', '/TN', name),
  ],
  stop: [command('/End', '/TN', name), command('/Delete', '/TN', name, '/F')],
  forget: [],
  links: [],
  folders: [],
}
