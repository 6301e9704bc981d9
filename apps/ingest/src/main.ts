import { readSupervisorSettings, VARIABLES } from '@sidetrack/config';
import cluster from 'node:cluster';

// One process is the door itself. Several have one above them, which loads nothing of what a door needs: it starts
// them, and starts them again.
const settings = readSupervisorSettings(VARIABLES);
if (cluster.isPrimary && settings !== null && settings.processes > 1) {
  const { superviseProcesses } = await import('./processes/supervise-processes.js');
  await superviseProcesses(settings);
} else {
  const { serveCallbacks } = await import('./serve-callbacks.js');
  await serveCallbacks();
}
