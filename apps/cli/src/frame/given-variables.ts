// A file of its own, which is imported late: with it comes the room of settings, and no help needs that.
export { VARIABLES } from '@sidetrack/config';
