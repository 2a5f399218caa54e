import type { Generator } from '../output.js';

/** The resolved catalogue itself, for whoever builds on it. */
export const modelGenerator: Generator = {
    name: 'model',
    summary: 'the resolved catalogue as JSON',
    generate: (model) => [{ path: 'model.json', content: `${JSON.stringify(model, null, 2)}\n` }]
};
