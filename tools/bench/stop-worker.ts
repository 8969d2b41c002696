/** Stops the background as the browser does when it has had nothing to do for a while. */
import type { CDPSession } from '@playwright/test';

/** Resolves when it has stopped. `session` has `ServiceWorker` enabled. */
export const stopWorker = async (session: CDPSession): Promise<void> => {
  const stopped = new Promise<void>((resolve) => {
    const listen: Parameters<typeof session.on<'ServiceWorker.workerVersionUpdated'>>[1] = ({ versions }) => {
      if (!versions.some(({ runningStatus }) => runningStatus === 'stopped')) return;
      session.off('ServiceWorker.workerVersionUpdated', listen);
      resolve();
    };
    session.on('ServiceWorker.workerVersionUpdated', listen);
  });
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
};
