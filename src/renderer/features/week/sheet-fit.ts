/** How large the letters of the sheet are, so that a full week still stands on one page. */

/** Parts of the usual size; smaller than the last nobody reads on a fridge, and a second page is better. */
const sizes = [1, 0.85, 0.72, 0.62] as const
/** At the usual size, in widths and heights of its letters: what is below the name of a day, and how wide its words run. */
const room = { height: 34, width: 15 }
const item = { line: 1.3, around: 2.1 }

/** @param days the words of each thing of each day */
export const sheetSize = (days: readonly (readonly string[])[]): number => {
  const heightAt = (size: number, words: readonly string[]): number =>
    words.reduce(
      (sum, each) =>
        sum + item.around + item.line * Math.max(1, Math.ceil((Array.from(each).length * size) / room.width)),
      0,
    )
  const fits = (size: number) => days.every((words) => heightAt(size, words) * size <= room.height)
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? 1
}
