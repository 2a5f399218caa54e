import type { Model } from '../model/types.js';

/** A file that a generator made. Generators never write; the project's writer does. */
export interface OutputFile {
    /** Relative to the output folder, with `/`; each segment is safe as a file name on every system. */
    path: string;
    content: string | Uint8Array;
}

/** What a configuration may say about targets. */
export interface TargetOptions {
    /** In what scores are written: JavaScript unless this says otherwise. */
    readonly scoring?: { readonly languages?: readonly ScoringLanguage[] };
}
export type ScoringLanguage = 'javascript' | 'python' | 'duckdb' | 'postgresql' | 'spark';

/** A target of `touchstone build`. Pure: the same model gives the same bytes. */
export interface Generator {
    /** As in `--target`. */
    name: string;
    /** One line for help. */
    summary: string;
    generate(model: Model, options?: TargetOptions): OutputFile[] | Promise<OutputFile[]>;
}
