import { stat } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import type { ScoringLanguage } from '../generators/output.js';
import { type DataConfig, dataSchema } from './data/config.js';
import { readUtf8 } from './disk.js';
import { UsageError } from './errors.js';
import type { RuleSettings } from '../language/validation/settings.js';
import { knownRules, rulesSchema } from './rules.js';
import { MINIMUM_GROUP } from './tally/disclosure.js';

/** What `touchstone.config.json` may say. Data only: nothing of it is ever run. */
export interface ProjectConfig {
    /** Where `build` writes, relative to the project. */
    out?: string;
    /** What `build` makes, unless `--target` says otherwise. */
    targets?: string[];
    /** Folders and files that do not belong to the project, relative to it; `*` stands for any part of a name. */
    exclude?: string[];
    /** As what rules report. */
    rules?: RuleSettings;
    /** How files of responses become rows. */
    data?: DataConfig;
    /** Figures of fewer respondents are hidden, unless the command line says otherwise. */
    smallestGroup?: number;
    /** In what scores are written. */
    scoring?: { languages?: ScoringLanguage[] };
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
        out: { type: 'string', examples: ['out'], description: 'Where build writes, relative to the project.' },
        targets: { type: 'array', items: { type: 'string' }, examples: [['checklists']], description: 'What build makes, unless --target says otherwise.' },
        exclude: { type: 'array', items: { type: 'string' }, examples: [['drafts']], description: 'Folders and files that do not belong to the project.' },
        rules: rulesSchema,
        data: dataSchema,
        smallestGroup: {
            type: 'integer',
            minimum: 0,
            examples: [MINIMUM_GROUP],
            description: `score --by and report hide figures of fewer respondents, and what would tell them by subtraction; ${MINIMUM_GROUP} unless this or --min-group says otherwise.`
        },
        scoring: {
            type: 'object',
            additionalProperties: false,
            description: 'How the target scoring is made.',
            properties: {
                languages: {
                    type: 'array',
                    items: { enum: ['javascript', 'python', 'duckdb', 'postgresql', 'spark'] },
                    examples: [['javascript', 'python']],
                    description: 'In what scores and measures are written; JavaScript unless this says otherwise.'
                }
            }
        }
    }
} as const;

/** Reads a project's configuration; without a file all is default. A wrong file is a UsageError that says where. */
export async function readConfig(root: string): Promise<ProjectConfig> {
    const path = join(root, CONFIG_FILE);
    if (!(await stat(path).catch(() => undefined))) return {};
    const text = await readUtf8(path);
    let value: unknown;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch (error) {
        throw new UsageError(`${path} is no valid JSON: ${(error as Error).message}`, 'Mind commas and quotes; comments are not allowed.');
    }
    const { rules } = (value ?? {}) as { rules?: unknown };
    if (typeof rules === 'object' && rules !== null) knownRules(rules, path);
    const { violations } = await import('./schema.js');
    const errors = violations(configSchema, value);
    if (errors.length) throw new UsageError(`${path}: ${errors.join(' ')}`, 'docs/configuration.md lists what it may hold.');
    const config = value as ProjectConfig;
    if (config.out !== undefined && leaves(config.out))
        throw new UsageError(
            `${path}: 'out' must be a folder of the project, not '${config.out}'.`,
            'Only --out on the command line may lead elsewhere: a configuration may come from somebody else.'
        );
    for (const target of config.targets ?? []) await knownTarget(target, path);
    return config;
}

/** Whether a path leads out of the folder that it is relative to, on any system. */
function leaves(path: string): boolean {
    return win32.isAbsolute(path) || /^[a-z]:/i.test(path) || posix.normalize(path.replaceAll('\\', '/')).split('/')[0] === '..';
}

async function knownTarget(target: string, path: string): Promise<void> {
    const [{ TARGETS }, { nearest }] = await Promise.all([import('./build.js'), import('../language/validation/near.js')]);
    if (Object.hasOwn(TARGETS, target)) return;
    const near = nearest(target, Object.keys(TARGETS));
    throw new UsageError(
        `${path}: there is no target '${target}'.${near === undefined ? '' : ` Did you mean '${near}'?`}`,
        `Targets: ${Object.keys(TARGETS).join(', ')}`
    );
}
