/** What is chosen where nobody chose: sensible for the place and the person, and never more than a browser takes. */
import { describe, expect, test } from 'vitest'
import { choicesOf, noBeyond } from '../../../src/shared/model/reach/beyond.ts'
import { compileReach } from '../../../src/shared/model/reach/compile.ts'
import {
  fitEngines,
  usualApps,
  usualCountries,
  usualEngines,
} from '../../../src/shared/model/reach/defaults.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import { noTraces } from '../../../src/shared/model/reach/trace.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const jane = { ...noTraces, profiles: [{ service: 'instagram', text: 'jane.doe' }], names: ['Jane Doe'] }

describe('without a choice', () => {
  test('searches are closed where people search, and inside the services on which there is a page', () => {
    const usual = usualEngines(catalogue, engines, jane, 'en-GB')
    expect(usual.slice(0, 3)).toEqual(['google', 'bing', 'instagram-search'])
    expect(usual).toContain('duckduckgo')
    expect(usual).not.toContain('baidu')
  })

  test.each([
    ['ru-RU', 'yandex'],
    ['ja', 'yahoo-japan'],
    ['zh-Hant-TW', 'baidu'],
    ['en-US', 'truepeoplesearch'],
    ['de-DE', 'das-telefonbuch'],
  ])('%s adds %s', (locale, engine) => {
    expect(usualEngines(catalogue, engines, noTraces, locale)).toContain(engine)
  })

  test('the country’s own names of an engine follow the place', () => {
    expect(usualCountries(engines, 'es-MX')).toEqual(['mx'])
    expect(usualCountries(engines, 'en-US')).toEqual([])
    expect(usualCountries(engines, 'en')).toEqual([])
  })

  test('apps are those of closed sites, and of their services as far as they are found here', () => {
    const telegram = { ...noTraces, profiles: [{ service: 'telegram', text: 'jane_doe' }] }
    expect(usualApps(catalogue, ['whatsapp', 'example.org'], telegram, null, 'linux')).toEqual(['whatsapp'])
    expect(usualApps(catalogue, ['instagram'], noTraces, null, 'linux')).toEqual([])
    expect(usualApps(catalogue, ['whatsapp'], telegram, ['telegram'], 'linux')).toEqual(['telegram'])
  })

  test('as many engines as there is room for, from the first', () => {
    const many = {
      ...noBeyond,
      known: {
        ...noTraces,
        names: ['José García', 'Pepe García', 'José García Ruiz', 'Jane Doe', 'José Ruiz'],
      },
      engines: usualEngines(catalogue, engines, noTraces, 'es-ES'),
      countries: ['es'],
    }
    const whole = compileReach(catalogue, engines, many.known, choicesOf([], many))
    expect(whole.tooMuch).not.toBeNull()
    const fitting = fitEngines(catalogue, engines, [], many)
    expect(fitting.engines[0]).toBe('google')
    expect(compileReach(catalogue, engines, fitting.known, choicesOf([], fitting)).tooMuch).toBeNull()
    expect(many.engines.slice(0, fitting.engines.length)).toEqual(fitting.engines)
  })
})
