export * from './client';
export type * from './contract';
export { LastingSession } from './lasting';
export { ApiProblem, asProblem } from './problem';
export type { paths } from './schema';
export { inTurn, SessionKeeper, type SessionState } from './session';
