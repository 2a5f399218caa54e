import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
    globalIgnores(['.engines/', 'dist/', 'out/', 'coverage/', '**/generated/', '**/fixtures/', '**/goldens/', 'examples/']),
    js.configs.recommended,
    { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: { eqeqeq: ['error', 'always', { null: 'ignore' }] } },
    {
        files: ['**/*.ts'],
        extends: [tseslint.configs.recommended],
        languageOptions: { parserOptions: { projectService: true } },
        rules: {
            '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'always' }],
            // Those that need types, and find mistakes that neither the compiler nor a reader finds.
            '@typescript-eslint/await-thenable': 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-misused-promises': 'error',
            '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
        }
    },
    {
        // A generator prints; only the command and the build may talk to the terminal.
        files: ['src/**/*.ts'],
        ignores: ['src/cli/**'],
        rules: { 'no-console': 'error' }
    },
    {
        files: ['**/*.{mjs,cjs,js}'],
        languageOptions: { globals: nodeGlobals() }
    },
    { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
    {
        // These run in a browser, wholly or in the functions that are handed to the page.
        files: ['media/*.js', 'test/editor/**/*.mjs'],
        languageOptions: {
            globals: readonly(['window', 'document', 'performance', 'Option', 'acquireVsCodeApi', 'getComputedStyle'])
        }
    }
);

function nodeGlobals() {
    return readonly([
        'process',
        'console',
        'Buffer',
        'URL',
        'URLSearchParams',
        'TextDecoder',
        'TextEncoder',
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'performance',
        'require',
        'module',
        'exports'
    ]);
}

function readonly(names) {
    return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
