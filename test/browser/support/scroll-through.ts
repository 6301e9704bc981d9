import type { Page } from 'playwright-core';

/** What was seen of a list while it was scrolled through. */
export interface Seen {
  /** How many different rows. */
  readonly rows: number;
  /** Of each row that was not where it belongs: where it was, and what it was. */
  readonly misplaced: readonly string[];
  /** How many rows were in the page at most. */
  readonly mostDrawn: number;
}

/**
 * Scrolls down a list of `insertMessages` until it says this, as fast as its pages come. Of each page it sees where the
 * page before ends and this one begins, and its last rows; each row has to be in its place, which its SID tells. It runs
 * in the page: asking from outside would take longer than the scrolling.
 */
export const scrollThrough = (page: Page, end: string): Promise<Seen> =>
  page.evaluate(async (words) => {
    const scroller = document.querySelector('.list-scroller')!;
    const seen = new Set<string>();
    const misplaced = new Set<string>();
    let mostDrawn = 0;
    const look = (): void => {
      const rows = [...scroller.querySelectorAll('tbody tr[aria-rowindex]')];
      mostDrawn = Math.max(mostDrawn, rows.length);
      for (const row of rows) {
        // The head of the list is its first row.
        const place = Number(row.getAttribute('aria-rowindex')) - 1;
        const sid = row.querySelector('a')?.textContent ?? 'no SID';
        seen.add(sid);
        if (sid !== `bulk-${String(place).padStart(6, '0')}`) misplaced.add(`${place}: ${sid}`);
      }
    };
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    const box = scroller.getBoundingClientRect();
    const isDrawn = (): boolean => {
      const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return middle !== null && middle.closest('tr[aria-rowindex]') !== null;
    };
    const goTo = async (top: number): Promise<void> => {
      scroller.scrollTop = top;
      do await frame();
      while (!isDrawn());
      look();
    };
    const isAtEnd = (): boolean => document.querySelector('.list-status')!.textContent.includes(words);
    for (let height = 0; !isAtEnd() || height !== scroller.scrollHeight;) {
      if (height !== scroller.scrollHeight) await goTo(height - scroller.clientHeight / 2);
      height = scroller.scrollHeight;
      await goTo(height);
    }
    return { rows: seen.size, misplaced: [...misplaced], mostDrawn };
  }, end);
