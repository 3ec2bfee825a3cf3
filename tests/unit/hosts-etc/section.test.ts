// The section on hand-picked files: every kind of file and every kind of damage, byte for byte.

import { describe, expect, it } from 'vitest'
import { ASIDE, BEGIN, END, standInLine } from '../../../src/guard/hosts-etc/format.ts'
import { inspect, namesInSection, renderSection, splice } from '../../../src/guard/hosts-etc/section.ts'

const names = ['b.example', 'a.example']
const section = renderSection(names).toString()
const crlf = renderSection(names, { eol: '\r\n' }).toString()
const bytes = (text: string) => Buffer.from(text, 'latin1')
const put = (text: string) => splice(bytes(text), names).toString('latin1')
const take = (text: string) => splice(bytes(text), null).toString('latin1')
const V4_LINE = '0.0.0.0 a.example a.example. b.example b.example.'
const V6_LINE = ':: a.example a.example. b.example b.example.'
const BOM = '\xef\xbb\xbf'

describe('renderSection', () => {
  it('has two markers and an IPv4 and an IPv6 line, each name with its dotted alias', () => {
    expect(section).toBe([BEGIN, V4_LINE, V6_LINE, END, ''].join('\n'))
  })

  it('does not depend on order or repetition', () => {
    expect(renderSection(['a.example', 'b.example', 'a.example']).toString()).toBe(section)
  })

  it('points to a loopback address when given one, and to nothing else', () => {
    expect(renderSection(names, { v4: '127.66.0.1' }).toString()).toContain('\n127.66.0.1 a.example ')
    for (const v4 of ['1.2.3.4', '127.0.0.256', '127.1', '::1', '0.0.0.0 x', '']) {
      expect(() => renderSection(names, { v4 })).toThrow(TypeError)
    }
  })

  it('throws for a name that was not checked', () => {
    for (const name of ['a.example\n1.2.3.4 bank.example', 'A.example', 'localhost', '']) {
      expect(() => renderSection([name])).toThrow(TypeError)
    }
  })

  it('puts at most eight names on a line', () => {
    const many = Array.from({ length: 4 * 7 + 1 }, (_, index) => `n${index}.example`)
    const lines = renderSection(many).toString().split('\n').slice(1, -2)
    expect(lines).toHaveLength(16)
    expect(Math.max(...lines.map((line) => line.split(' ').length))).toBe(9)
    expect(namesInSection(renderSection(many))).toEqual([...many].sort())
  })
})

describe('a file without a section', () => {
  it.each<[string, string, string]>([
    ['empty', '', section],
    ['one line', '127.0.0.1 localhost\n', `${section}127.0.0.1 localhost\n`],
    ['no final newline', '127.0.0.1 localhost', `${section}127.0.0.1 localhost`],
    ['only a newline', '\n', `${section}\n`],
    ['CR LF', 'a\r\nb\r\n', `${crlf}a\r\nb\r\n`],
    ['CR LF, no final newline', 'a\r\nb', `${crlf}a\r\nb`],
    ['mixed, LF first', 'a\nb\r\n', `${section}a\nb\r\n`],
    ['mixed, CR LF first', 'a\r\nb\n', `${crlf}a\r\nb\n`],
    ['lone CR', 'a\rb\r', `${section}a\rb\r`],
    ['BOM', `${BOM}# c\n`, `${BOM}${section}# c\n`],
    ['only a BOM', BOM, `${BOM}${section}`],
    ['BOM and CR LF', `${BOM}# c\r\n`, `${BOM}${crlf}# c\r\n`],
    ['UTF-16 LE', '\xff\xfea\0\n\0', `${section}\xff\xfea\0\n\0`],
    ['UTF-16 BE', '\xfe\xff\0a\0\n', `${section}\xfe\xff\0a\0\n`],
    ['NULs and invalid UTF-8', '\0\0\xc3\x28\xff\n\x80', `${section}\0\0\xc3\x28\xff\n\x80`],
    ['lines that look like ours', `${V4_LINE}\n`, `${section}${V4_LINE}\n`],
    ['a marker that is not a whole line', `x ${BEGIN}\n${END} x\n`, `${section}x ${BEGIN}\n${END} x\n`],
  ])('%s', (_, before, after) => {
    expect(inspect(bytes(before), names)).toBe('absent')
    expect(put(before)).toBe(after)
    expect(put(after)).toBe(after)
    expect(inspect(bytes(after), names)).toBe('intact')
    expect(take(after)).toBe(before)
  })

  it('takes the line end it is told only where the file has none', () => {
    expect(splice(bytes('x'), names, { eol: '\r\n' }).toString()).toBe(`${crlf}x`)
    expect(splice(bytes('x\n'), names, { eol: '\r\n' }).toString()).toBe(`${section}x\n`)
  })

  it('treats no names as no section', () => {
    expect(splice(bytes(`${section}x`), []).toString()).toBe('x')
  })
})

describe('edits by others, with a section in place', () => {
  it.each<[string, string, string]>([
    ['appended', `${section}x\ny\n`, 'x\ny\n'],
    ['appended to a file without a final newline', `${section}xy`, 'xy'],
    ['above the section', `y\n${section}x\n`, 'y\nx\n'],
    ['above the section, below a BOM', `${BOM}y\n${section}x\n`, `${BOM}y\nx\n`],
    ['a BOM put before the section', `${BOM}${section}x\n`, `${BOM}x\n`],
    ['inside the section', section.replace(V6_LINE, `y\n${V6_LINE}`) + 'x\n', 'y\nx\n'],
    [
      'a line of ours pointed elsewhere',
      section.replace('0.0.0.0', '1.2.3.4') + 'x',
      `1.2.3.4${V4_LINE.slice(7)}\nx`,
    ],
    ['a line of ours commented out', section.replace(V4_LINE, `#${V4_LINE}`) + 'x', `#${V4_LINE}\nx`],
    ['the final newline of a lone section dropped', section.trimEnd(), ''],
    ['converted to CR LF', `${section}x\n`.replaceAll('\n', '\r\n'), 'x\r\n'],
  ])('%s', (_, edited, foreign) => {
    expect(take(edited)).toBe(foreign)
    expect(take(put(edited))).toBe(foreign)
    expect(inspect(bytes(put(edited)), names)).toBe('intact')
  })
})

describe('inspect', () => {
  const file = `${section}127.0.0.1 localhost\n`
  it.each<[string, string, string]>([
    ['as written', file, 'intact'],
    ['a foreign line below', `${file}x\n`, 'intact'],
    ['a foreign line above', `x\n${file}`, 'altered'],
    ['an address changed', file.replace('0.0.0.0', '127.0.0.1'), 'altered'],
    ['a name removed', file.replace(' b.example b.example.', ''), 'altered'],
    ['a line removed', file.replace(`${V6_LINE}\n`, ''), 'altered'],
    ['a comment added', file.replace(V6_LINE, `${V6_LINE} # x`), 'altered'],
    ['all lines removed', `${BEGIN}\n${END}\n`, 'altered'],
    ['another version', file.replace('v1', 'v2'), 'altered'],
    ['the end moved up', `${BEGIN}\n${END}\n${V4_LINE}\n${V6_LINE}\n`, 'altered'],
    ['end marker gone', file.replace(`${END}\n`, ''), 'damaged'],
    ['begin marker gone', file.replace(`${BEGIN}\n`, ''), 'damaged'],
    ['doubled', section + file, 'damaged'],
    ['reordered', `${END}\n${V4_LINE}\n${BEGIN}\n`, 'damaged'],
    ['begin marker cut short', file.replace(BEGIN, BEGIN.slice(0, 20)), 'damaged'],
    ['emptied', '', 'absent'],
  ])('%s', (_, text, state) => {
    expect(inspect(bytes(text), names)).toBe(state)
  })

  it('compares with the names, address and absence that are wanted now', () => {
    expect(inspect(bytes(file), ['a.example'])).toBe('altered')
    expect(inspect(bytes(file), names, { v4: '127.66.0.1' })).toBe('altered')
    expect(inspect(bytes(file), null)).toBe('altered')
  })
})

describe('damaged markers', () => {
  const [v4, v6] = [`${V4_LINE}\n`, `${V6_LINE}\n`]
  const [begin, end] = [`${BEGIN}\n`, `${END}\n`]
  it.each<[string, string, string]>([
    ['end missing: the run below the begin is ours', `${begin}${v4}${v6}x\n${v4}`, `x\n${v4}`],
    ['begin missing: the run above the end is ours', `${v4}x\n${v4}${v6}${end}y\n`, `${v4}x\ny\n`],
    ['begin missing, nothing above', `${end}y\n`, 'y\n'],
    ['end at the very end, unterminated', `x\n${v4}${END}`, 'x\n'],
    ['begin at the very end, unterminated', `x\n${BEGIN}`, 'x\n'],
    ['begin twice', `${begin}${v4}${begin}${v4}${end}x\n`, 'x\n'],
    ['begin twice with a foreign line between', `${begin}${v4}y\n${v6}${begin}${v4}${end}x\n`, `y\n${v6}x\n`],
    ['end twice', `${begin}${v4}${end}${v6}${end}x\n`, 'x\n'],
    ['end twice with a foreign line between', `${begin}${v4}${end}y\n${v6}${end}x\n`, 'y\nx\n'],
    ['reordered', `x\n${v4}${end}y\n${begin}${v6}z\n`, 'x\ny\nz\n'],
    ['two whole sections', `${section}x\n${section}y`, 'x\ny'],
    ['nested', `${begin}${v4}${begin}${v4}${end}${v6}${end}x`, 'x'],
    [
      'a marker cut short is a foreign comment',
      `${BEGIN.slice(0, 30)}\n${v4}${end}x`,
      `${BEGIN.slice(0, 30)}\nx`,
    ],
    [
      'a marker with a byte order mark in the middle of the file',
      `x\n${BOM}${begin}${v4}${end}y`,
      `x\n${BOM}y`,
    ],
    ['two byte order marks', `${BOM}${BOM}${begin}x`, `${BOM}${BOM}x`],
  ])('%s', (_, broken, foreign) => {
    expect(take(broken)).toBe(foreign)
    expect(take(put(broken))).toBe(foreign)
    expect(put(put(broken))).toBe(put(broken))
    expect(inspect(bytes(put(broken)), names)).toBe('intact')
  })

  it('still tells the names, for recovery', () => {
    expect(namesInSection(bytes(`x\n${v4}${end}y`))).toEqual(['a.example', 'b.example'])
    expect(namesInSection(bytes(v4))).toEqual([])
  })
})

describe('a line of others that leads a name of ours somewhere', () => {
  const standIn = (...words: readonly string[]) => `${standInLine(words[0] ?? '', words.slice(1))}\n`
  const lone = '1.2.3.4 a.example\n'
  const mixed = '1.2.3.4 a.example nas.lan # mine\n'
  const nas = standIn('1.2.3.4', 'nas.lan')

  it.each<[string, string, string]>([
    ['becomes a comment', `${lone}x\n`, `${section}${ASIDE}${lone}x\n`],
    ['its other names keep their address', `x\n${mixed}y`, `${section}x\n${nas}${ASIDE}${mixed}y`],
    [
      'at the very end, unterminated',
      'x\n1.2.3.4 a.example b nas',
      `${section}x\n${standIn('1.2.3.4', 'b', 'nas')}${ASIDE}1.2.3.4 a.example b nas`,
    ],
    [
      'in capitals, dotted, twice, after tabs',
      '\t2001:db8::1\t\tnas A.Example. B.EXAMPLE b.example\n',
      `${section}${standIn('2001:db8::1', 'nas')}${ASIDE}\t2001:db8::1\t\tnas A.Example. B.EXAMPLE b.example\n`,
    ],
    [
      'CR LF',
      '1.2.3.4 a.example nas\r\n',
      `${crlf}${standInLine('1.2.3.4', ['nas'])}\r\n${ASIDE}1.2.3.4 a.example nas\r\n`,
    ],
    ['after a byte order mark', `${BOM}${lone}`, `${BOM}${section}${ASIDE}${lone}`],
    [
      'other bytes than ASCII',
      '1.2.3.4 a.example b\xfccher\n',
      `${section}${standIn('1.2.3.4', 'b\xfccher')}${ASIDE}1.2.3.4 a.example b\xfccher\n`,
    ],
    [
      'several of them, the same one twice',
      lone + mixed + lone,
      `${section}${ASIDE}${lone}${nas}${ASIDE}${mixed}${ASIDE}${lone}`,
    ],
  ])('%s', (_, before, after) => {
    expect(put(before)).toBe(after)
    expect(put(after)).toBe(after)
    expect(inspect(bytes(after), names)).toBe('intact')
    expect(take(after)).toBe(before)
    // One of two locks has ended: a line that only its names were on is as it was.
    expect(splice(bytes(after), ['z.example']).toString('latin1')).toBe(
      splice(bytes(before), ['z.example']).toString('latin1'),
    )
  })

  it.each<[string, string]>([
    [
      'leads nowhere',
      '0.0.0.0 a.example\n127.0.0.1 a.example\n127.66.0.1 b.example\n:: a.example\n::1 a.example\n',
    ],
    ['is a comment', '#1.2.3.4 a.example\n # 1.2.3.4 a.example\n1.2.3.4 nas # a.example\n'],
    ['has a name around ours', '1.2.3.4 xa.example a.example.org sub.a.example a.example..\n'],
    ['has no address', `x a.example\na.example\n${BOM}1.2.3.4 a.example\n`],
  ])('but not one that %s', (_, text) => {
    expect(put(text)).toBe(section + text)
  })

  it.each<[string, string, string]>([
    ['the prefix taken away', `${section}${mixed}`, mixed],
    ['the prefix taken away, the stand-in left', `${section}${nas}${mixed}`, mixed],
    ['a prefix doubled', `${section}${nas}${ASIDE}${ASIDE}${mixed}`, mixed],
    ['a prefix of another version', `${section}${ASIDE.replace('v1', 'v2')}${lone}`, lone],
    [
      'the line behind the prefix edited',
      `${section}${nas}${ASIDE}1.2.3.4 a.example tv\n`,
      '1.2.3.4 a.example tv\n',
    ],
    ['the line behind the stand-in removed', `${section}${nas}x\n`, 'x\n'],
    ['the stand-in doubled', `${section}${nas}${nas}${ASIDE}${mixed}`, mixed],
    ['the stand-in removed', `${section}${ASIDE}${mixed}`, mixed],
    ['all moved above the section', `${nas}${ASIDE}${mixed}${section}x`, `${mixed}x`],
    ['all moved into the section', section.replace(V6_LINE, `${nas}${ASIDE}${mixed}${V6_LINE}`), mixed],
    ['the section removed', `${nas}${ASIDE}${mixed}`, mixed],
    ['the stand-in converted to CR LF', `${section}${nas.replace('\n', '\r\n')}${ASIDE}${mixed}`, mixed],
    ['a prefix before our own line', section.replace(V4_LINE, ASIDE + V4_LINE), ''],
  ])('repaired: %s', (_, edited, foreign) => {
    expect(take(edited)).toBe(foreign)
    expect(put(edited)).toBe(put(foreign))
    expect(inspect(bytes(edited), names)).not.toBe('intact')
  })

  it('a stand-in that somebody added to is theirs, a damaged prefix is a comment of theirs: both stay', () => {
    const added = nas.replace(' #', ' tv.lan #')
    const damaged = `${ASIDE.slice(2)}${lone}`
    expect(take(`${section}${added}${ASIDE}${mixed}`)).toBe(added + mixed)
    expect(take(`${section}# x ${damaged}`)).toBe(`# x ${damaged}`)
  })
})

describe('speed', () => {
  const timed = (work: () => void) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }

  it('is linear: large files, many names, many broken markers, endless lines', { timeout: 60_000 }, () => {
    const large = bytes('93.184.215.14 host.example # a line of a large file\n'.repeat(100_000))
    const many = Array.from({ length: 10_000 }, (_, index) => `host-${index}.example`)
    const heavy = {
      'many names': () => splice(splice(large, many), many),
      'begin markers only': () => splice(bytes(`${BEGIN}\n`.repeat(50_000)), names),
      'end markers only': () => splice(bytes(`${V4_LINE}\n${END}\n`.repeat(50_000)), names),
      'one endless line of markers': () => splice(bytes(`${BEGIN} `.repeat(50_000)), names),
      'one endless line of prefixes': () => splice(bytes(`${ASIDE} `.repeat(50_000)), names),
      'a prefix again and again': () => splice(bytes(ASIDE.repeat(50_000)), names),
      'half a stand-in again and again': () => splice(bytes(standInLine('::2', ['x']).repeat(50_000)), names),
      'conflicts only': () => splice(bytes('1.2.3.4 a.example nas.lan\n'.repeat(50_000)), names),
      'one endless line of conflicts': () => splice(bytes(`1.2.3.4 ${'a.example '.repeat(50_000)}`), names),
      'one long run before a lone end': () => splice(bytes(`${V4_LINE}\n`.repeat(50_000) + END), names),
    }
    // Generous: a quadratic scan of any of these takes minutes.
    for (const [what, work] of Object.entries(heavy)) expect(timed(work), what).toBeLessThan(2_000)
  })
})
