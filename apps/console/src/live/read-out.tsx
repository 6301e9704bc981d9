import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { formatNumber } from '../shared/format-number';

const EVERY_MS = 15_000;

/**
 * Tells users of screen readers how many callbacks came in. It does so only now and then, because reading each one
 * would drown everything else.
 */
export function ReadOut({ received }: { readonly received: number }): ReactElement {
  const [words, setWords] = useState('');
  const latest = useRef(received);
  useEffect(() => void (latest.current = received), [received]);
  useEffect(() => {
    let told = latest.current;
    const timer = setInterval(() => {
      const count = latest.current - told;
      told = latest.current;
      if (count > 0) setWords(`${formatNumber(count)} ${count === 1 ? 'callback' : 'callbacks'} came in.`);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <VisuallyHidden aria-live="polite">{words}</VisuallyHidden>;
}
