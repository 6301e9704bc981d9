export { formatShare, NARROW_SPACE } from './format-number';
