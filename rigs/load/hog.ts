/** Computes without a pause, and looks up now and then whether whoever started it is still there. */
const SPIN_MS = 50;

process.once('disconnect', () => process.exit());
spin();

function spin(): void {
  const until = performance.now() + SPIN_MS;
  while (performance.now() < until);
  setImmediate(spin);
}
