/** The services whose app is installed on this computer; null until somebody has looked. */
import { useEffect, useState } from 'react'
import { bridge } from '../../bridge.ts'

export const useInstalled = (): readonly string[] | null => {
  const [installed, setInstalled] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let gone = false
    void bridge.installedApps({}).then((answer) => {
      if (answer.ok && !gone) setInstalled([...new Set(answer.value.map(({ service }) => service))])
    })
    return () => {
      gone = true
    }
  }, [])
  return installed
}
