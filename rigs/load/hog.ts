/** Computes without a pause, and checks now and then whether the process that started it still exists. */
const SPIN_MS = 50;

process.once('disconnect', () => process.exit());
spin();

function spin(): void {
  const until = performance.now() + SPIN_MS;
  while (performance.now() < until);
  setImmediate(spin);
}
