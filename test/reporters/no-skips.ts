import type { Reporter, TestModule } from 'vitest/node';

/** For CI: a test that does not run there is a test that nobody runs. */
export default class NoSkips implements Reporter {
    onTestRunEnd(modules: readonly TestModule[]): void {
        const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')].map((test) => `${module.relativeModuleId} > ${test.fullName}`));
        if (skipped.length === 0) return;
        console.error(`Skipped, which counts as failed here:\n  ${skipped.join('\n  ')}`);
        process.exitCode = 1;
    }
}
