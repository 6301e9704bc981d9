import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { Choice } from '../shared/choice';

const SCHEMES: { value: MantineColorScheme; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'Auto' },
];

/** Switches between light, dark, and the system's choice. */
export function ThemeSwitch(): ReactElement {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return <Choice aria-label="Colours" data={SCHEMES} value={colorScheme} onChange={setColorScheme} />;
}
