import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, type ReactElement } from 'react';
import { useToken } from '../api/token';
import { OtherToken } from '../sign-in/other-token';

/** Leads to the sign-in page, or away from it, when the token has changed. */
export function Root(): ReactElement {
  const router = useRouter();
  const token = useToken();
  useEffect(() => void router.invalidate(), [router, token]);
  return (
    <>
      <Outlet />
      <OtherToken />
    </>
  );
}
