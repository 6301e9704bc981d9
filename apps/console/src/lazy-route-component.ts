import { lazyRouteComponent as lazily } from '@tanstack/react-router';
import { doubtReachability, untilBack } from './api/reachability';

/**
 * A page that is loaded when it is first wanted. While the API, which serves it, is away it goes on waiting: the
 * router's own answer to a module that does not come is to reload, which then leads to the browser's error page.
 */
export const lazyRouteComponent: typeof lazily = (importer, exportName) =>
  lazily(() => importer().catch(() => whenBack(importer)), exportName);

async function whenBack<Module>(importer: () => Promise<Module>): Promise<Module> {
  await doubtReachability();
  await untilBack();
  return importer();
}
