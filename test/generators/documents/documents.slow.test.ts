/** Every document of the example programmes as a page in a browser that we did not write. */
import { describe, expect, test } from 'vitest';
import { documentsOf, renderDocumentHtml } from '../../../src/generators/documents/index.js';
import { loadProject } from '../../../src/project/load.js';
import { look, meetings } from '../browser.js';

describe.each(['post-office', 'clinic', 'store', 'service-centre'])('pages of %s', (example) => {
    test('fit, load nothing, and no labels meet', async () => {
        const model = await (await loadProject(`examples/${example}`)).model();
        for (const language of model.languages) {
            const documents = documentsOf(model, language);
            expect(documents.length).toBeGreaterThan(2);
            for (const { name, document } of documents) {
                await look(`${example}-${name}-${language}`, renderDocumentHtml(model, document, language));
                expect(await meetings('figure svg'), `${name} in ${language}`).toEqual([]);
            }
        }
    }, 120_000);
});
