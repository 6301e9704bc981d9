import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, type ReactElement } from 'react';
import { queryClient } from '../api/query-client';
import { useSession } from '../api/session';
import { OtherToken } from '../sign-in/other-token';

/**
 * Leads to the sign-in page, or away from it, when somebody has signed in or out, in whichever tab. What was answered in
 * one session is not shown in another.
 */
export function Root(): ReactElement {
  const router = useRouter();
  const session = useSession();
  const shown = useRef(session);
  useEffect(() => {
    const before = shown.current;
    if (before === session) return;
    shown.current = session;
    if (before === null || session === null) queryClient.clear();
    else {
      queryClient.removeQueries({ type: 'inactive' });
      void queryClient.resetQueries();
    }
    void router.invalidate();
  }, [router, session]);
  return (
    <>
      <Outlet />
      <OtherToken />
    </>
  );
}
