export { compared } from './compared.ts';
export { measured, type Sums } from './measured.ts';
export { stateOf } from './state-of.ts';
