/** What axe finds wrong on a page, by day and by night. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const violations = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Electron has no second page for axe to work in.
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // The dark differs in its colours only.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations: broken } = await axe
      // React Aria's own: what it has just read out, named by a part of a date that may be gone by now.
      .exclude('[data-live-announcer]')
      .analyze()
    found.push(
      ...broken.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    )
  }
  return found
}
