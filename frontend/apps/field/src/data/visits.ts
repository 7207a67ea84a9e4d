/** 督查 is for inspectors alone: its part of the application is loaded where it is needed, and kept on the phone from then on. */
export const visits = () => import('../visits/visits');

export type VisitRoom = Awaited<ReturnType<typeof visits>>;
