import { writeFileSync } from 'node:fs';

/** Leaves the counts of one Jest run, by project, in the file that the test runner names. */
export default class SummaryReporter {
  /**
   * @param {unknown} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    const file = process.env.CAUSEWAY_TEST_SUMMARY;
    if (!file) return;
    /** @type {Record<string, { passed: number, failed: number, skipped: number }>} */
    const projects = {};
    for (const suite of results.testResults) {
      const counts = (projects[suite.displayName?.name ?? 'tests'] ??= { passed: 0, failed: 0, skipped: 0 });
      counts.passed += suite.numPassingTests;
      // A file that crashed before its tests is one failure, not none.
      counts.failed += suite.numFailingTests + (suite.testExecError && suite.numFailingTests === 0 ? 1 : 0);
      counts.skipped += suite.numPendingTests + suite.numTodoTests;
    }
    writeFileSync(file, JSON.stringify(projects));
  }
}
