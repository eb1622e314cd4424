declare module '@causeway/kernel' {
  interface FactMap {
    /** Something about them was added, changed, confirmed or doubted. */
    'resource.changed': { resourceIds: string[] };
  }
}

export {};
