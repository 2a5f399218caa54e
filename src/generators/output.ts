import type { Model } from '../model/types.js';

/** A file that a generator made. Generators never write; the project's writer does. */
export interface OutputFile {
    /** Relative to the output folder, with `/`; each segment is safe as a file name on every system. */
    path: string;
    content: string | Uint8Array;
}

/** A target of `touchstone build`. Pure: the same model gives the same bytes. */
export interface Generator {
    /** As in `--target`. */
    name: string;
    /** One line for help. */
    summary: string;
    generate(model: Model): OutputFile[] | Promise<OutputFile[]>;
}
