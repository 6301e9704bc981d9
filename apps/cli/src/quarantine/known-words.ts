export { QUARANTINE_REASONS, QUARANTINE_STATES } from '@sidetrack/intake';
