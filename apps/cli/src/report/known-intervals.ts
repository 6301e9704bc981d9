export { INTERVALS } from '@sidetrack/views';
