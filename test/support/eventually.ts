import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until the answer is yes. False when the answer is still no at the deadline. A failing question counts as no. */
export async function eventually(
  isSo: () => boolean | Promise<boolean>,
  { withinMs, everyMs = 50 }: { readonly withinMs: number; readonly everyMs?: number },
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    if (await ask(isSo)) return true;
    if (performance.now() >= deadline) return false;
    await sleep(everyMs);
  }
}

async function ask(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await isSo();
  } catch {
    return false;
  }
}
