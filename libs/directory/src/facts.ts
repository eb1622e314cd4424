declare module '@causeway/kernel' {
  interface FactMap {
    /** Something about them was added, changed, confirmed or doubted. */
    'resource.changed': { resourceIds: string[] };
    /** It was the same as another one, and is known as that from now on. */
    'resource.merged': { resourceId: string; intoId: string };
  }
}

export {};
