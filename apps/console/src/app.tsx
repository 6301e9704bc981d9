import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { queryClient } from './api/query-client';
import { ClockProvider } from './shared/clock';
import { router } from './router';
import { styleNonce } from './shell/style-nonce';
import { theme } from './theme/theme';

export function App(): ReactElement {
  return (
    <MantineProvider theme={theme} withCssVariables={false} defaultColorScheme="auto" getStyleNonce={styleNonce}>
      <QueryClientProvider client={queryClient}>
        <ClockProvider>
          <RouterProvider router={router} />
        </ClockProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
