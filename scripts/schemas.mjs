// Writes the JSON Schemas that third parties and editors use, from the types: node scripts/schemas.mjs
import { mkdir, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import { fromSource } from './build/source.mjs';

/** @returns {Promise<Record<string, string>>} file → text */
export async function schemas() {
    const model = createGenerator({ path: 'src/model/types.ts', type: 'Model', tsconfig: 'scripts/tsconfig.schemas.json', skipTypeCheck: true }).createSchema(
        'Model'
    );
    const report = createGenerator({
        path: 'src/report/figures/types.ts',
        type: 'Report',
        tsconfig: 'scripts/tsconfig.schemas.json',
        skipTypeCheck: true
    }).createSchema('Report');
    // The configuration's schema stands in the source, beside what reads it.
    const { configSchema } = await fromSource("export { configSchema } from './src/project/config.ts';");
    const pretty = async (value) => format(JSON.stringify(value), { ...(await resolveConfig('schemas/x.json')), parser: 'json' });
    return {
        'schemas/model.schema.json': await pretty({ title: 'Touchstone model, version 1', ...model }),
        'schemas/report.schema.json': await pretty({ title: 'Touchstone report, version 1', ...report }),
        'schemas/config.schema.json': await pretty(configSchema)
    };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    await mkdir('schemas', { recursive: true });
    for (const [path, text] of Object.entries(await schemas())) await writeFile(path, text);
}
