declare module '@causeway/kernel' {
  interface FactMap {
    'request.changed': { requestId: string };
    'offer.changed': { offerId: string; coachId: string };
    /** A coach took, went on with or finished something. */
    'coach.occupation': { coachId: string; change: 'taken' | 'moved' | 'freed' };
  }
}

declare module '@causeway/platform' {
  interface JobPayloads {
    'dispatch.advance': { organizationId: string; requestId: string };
    'dispatch.sweep': Record<string, never>;
  }
}

export {};
