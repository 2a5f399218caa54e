import { defineConfig } from 'vitest/config';

export default defineConfig({
    // VS Code provides this module at run time; tests outside it get the little that they need.
    resolve: { alias: { vscode: new URL('test/extension/vscode.ts', import.meta.url).pathname } },
    test: {
        projects: [
            {
                extends: true,
                // Long, so that a busy machine fails nothing: these are no measurements of time.
                test: {
                    name: 'fast',
                    testTimeout: 60_000,
                    hookTimeout: 60_000,
                    include: ['test/**/*.test.ts'],
                    exclude: ['test/**/*.slow.test.ts', 'test/editor/**']
                }
            },
            {
                // Packs, installs, starts processes or browsers.
                extends: true,
                test: { name: 'slow', include: ['test/**/*.slow.test.ts'], testTimeout: 180_000, hookTimeout: 300_000 }
            }
        ],
        reporters: process.env.CI === 'true' ? ['default', './test/reporters/no-skips.ts'] : ['default'],
        // Two: the machines that test this have as many cores, and each worker loads the language anew.
        maxWorkers: 2
    }
});
