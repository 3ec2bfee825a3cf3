/** The quiet page: in the language that is wished for, and with nothing in it that could do anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedPage, pageHeaders, wishedFor } from '../../../src/guard/doorway/page.ts'
import { en } from '../../../src/shared/words/en.ts'
import { es } from '../../../src/shared/words/es.ts'

describe('the quiet page', () => {
  it.each([
    ['', 'en'],
    ['es', 'es'],
    ['es-MX,es;q=0.9,en;q=0.8', 'es'],
    ['en;q=0.5,es;q=0.9', 'es'],
    ['fr-FR,fr;q=0.9,es;q=0.2', 'es'],
    ['fr', 'en'],
    ['es;q=0, en', 'en'],
    ['*', 'en'],
    ['<script>', 'en'],
  ])('speaks for %j: %s', (header, language) => {
    const page = closedPage(header)
    expect(page.language).toBe(language)
    expect(page.html).toContain(`<html lang="${language}">`)
    expect(page.html).toContain((language === 'es' ? es : en).doorway.heading)
  })
  it('has no script, no link, nothing from elsewhere, and no name', () => {
    const { html } = closedPage('en')
    expect(html).not.toMatch(/<script|<a |<img|<iframe|<form|https?:|url\((?!#)| on\w+=|Breathing/i)
    expect(pageHeaders['Content-Security-Policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; /,
    )
    expect(pageHeaders['Content-Security-Policy']).not.toContain('unsafe')
  })
  it('is said to everybody, whatever they wish for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (header) => {
        expect(['en', 'es']).toContain(closedPage(header).language)
        for (const tag of wishedFor(header)) expect(tag).toMatch(/^[a-z0-9-]+$/i)
      }),
    )
  })
})
