// The same specs run once per queue backend; which one it is comes from the Jest project's `globals`.
const { CAUSEWAY_TEST_QUEUE } = /** @type {{ CAUSEWAY_TEST_QUEUE?: string }} */ (globalThis);
process.env.CAUSEWAY_TEST_QUEUE = CAUSEWAY_TEST_QUEUE;
