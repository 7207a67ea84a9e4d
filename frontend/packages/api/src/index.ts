export * from './client';
export type * from './contract';
export { ApiProblem, asProblem } from './problem';
export { SessionKeeper, type SessionState } from './session';
