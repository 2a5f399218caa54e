import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

/** Stands for VS Code's API: everything in it is a class, whose members are classes again. */
const anything: unknown = new Proxy(class {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : typeof key === 'symbol' ? undefined : anything)
});

test('the web extension loads where there is nothing but VS Code', () => {
    const wanted: string[] = [];
    const module = { exports: {} as { activate?: unknown } };
    const require = (name: string): unknown => {
        wanted.push(name);
        if (name !== 'vscode') throw new Error(`there is no '${name}' in a browser`);
        return anything;
    };
    const browser = { module, exports: module.exports, require, console, setTimeout, clearTimeout, TextDecoder, TextEncoder, URL };
    runInNewContext(readFileSync('dist/browser/extension.js', 'utf8'), { ...browser, self: browser });
    expect(typeof module.exports.activate).toBe('function');
    expect([...new Set(wanted)]).toEqual(['vscode']);
});
