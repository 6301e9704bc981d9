import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { doubtReachability, untilBack } from './api/reachability';

/**
 * A page that is loaded when it is first opened. While the API, which serves the page's code, is away, loading waits.
 * The router's default for a module that fails to load is a reload, which would lead to the browser's error page.
 */
export const lazyRouteComponent: typeof lazily = (importer, exportName) =>
  lazily(() => importer().catch(() => whenBack(importer)), exportName);

async function whenBack<Module>(importer: () => Promise<Module>): Promise<Module> {
  await doubtReachability();
  await untilBack();
  return importer();
}
