import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataConfig, dataSchema } from './data/config.js';
import { UsageError } from './errors.js';

/** What `touchstone.config.json` may say. Data only: nothing of it is ever run. */
export interface ProjectConfig {
    /** Where `build` writes, relative to the project. */
    out?: string;
    /** What `build` makes, unless `--target` says otherwise. */
    targets?: string[];
    /** Folders and files that do not belong to the project, relative to it; `*` stands for any part of a name. */
    exclude?: string[];
    /** How files of responses become rows. */
    data?: DataConfig;
}

export const CONFIG_FILE = 'touchstone.config.json';

/** The JSON Schema of the configuration; published as `schemas/config.schema.json`. */
export const configSchema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Touchstone project',
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: { type: 'string' },
        out: { type: 'string', description: 'Where build writes, relative to the project.' },
        targets: { type: 'array', items: { type: 'string' }, description: 'What build makes, unless --target says otherwise.' },
        exclude: { type: 'array', items: { type: 'string' }, description: 'Folders and files that do not belong to the project.' },
        data: dataSchema
    }
} as const;

/** Reads a project's configuration; without a file all is default. A wrong file is a UsageError that says where. */
export async function readConfig(root: string): Promise<ProjectConfig> {
    const path = join(root, CONFIG_FILE);
    let text: string;
    try {
        text = await readFile(path, 'utf8');
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
        throw new UsageError(`${path} cannot be read: ${(error as Error).message}`);
    }
    let value: unknown;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        throw new UsageError(`${path} is no valid JSON: ${(error as Error).message}`, 'Mind commas and quotes; comments are not allowed.');
    }
    const { Ajv } = await import('ajv');
    const validate = new Ajv({ allErrors: true, strict: false }).compile(configSchema);
    if (!validate(value)) {
        const errors = (validate.errors ?? []).map((error) => {
            const extra = (error.params as { additionalProperty?: string }).additionalProperty;
            return `${error.instancePath || '/'} ${error.message ?? ''}${extra === undefined ? '' : ` ('${extra}')`}`;
        });
        throw new UsageError(`${path} is not as it should be: ${errors.join('; ')}`, 'docs/configuration.md lists what it may hold.');
    }
    return value as ProjectConfig;
}
