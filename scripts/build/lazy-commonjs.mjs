// `await import('x')` of a CommonJS package gives named exports in Node; in split bundles esbuild keeps only the default
// one. This gives them back, so that code which works in the tests works when it is bundled.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const NAMESPACE = 'lazy-commonjs';

export const lazyCommonJs = {
    name: NAMESPACE,
    setup(build) {
        build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
            if (kind !== 'dynamic-import' || pluginData === NAMESPACE) return;
            const { path: file, external } = await build.resolve(path, { kind: 'import-statement', resolveDir, pluginData: NAMESPACE });
            if (external || !file.endsWith('.js') || /^\s*(import|export)\b/m.test(await readFile(file, 'utf8'))) return;
            return { path: `${path}.mjs`, namespace: NAMESPACE, pluginData: { path, file, resolveDir } };
        });
        build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ pluginData: { path, file, resolveDir } }) => {
            const names = Object.keys(require(file)).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default');
            return {
                resolveDir,
                contents: `import whole from ${JSON.stringify(path)};\nexport default whole;\nexport const { ${names.join(', ')} } = whole;\n`
            };
        });
    }
};
