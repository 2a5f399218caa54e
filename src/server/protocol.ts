/**
 * What the editor asks the language server beyond the Language Server Protocol. Types and method names only: the
 * extension imports this file and nothing else of the server.
 */
export interface CustomRequest<Params, Result> {
    readonly method: string;
    /** Never present; carries the types. */
    readonly types?: (params: Params) => Result;
}

const request = <Params, Result>(method: string): CustomRequest<Params, Result> => ({ method });

/** The text of a file of the standard library (`builtin:` scheme); null if there is no such file. */
export const LibraryRequest = request<LibraryParams, string | null>('touchstone/library');
export interface LibraryParams {
    uri: string;
}

/** A checklist, survey or manual as a page, from the text as it stands in the editor. */
export const PreviewRequest = request<PreviewParams, PreviewResult>('touchstone/preview');
export interface PreviewParams {
    uri: string;
    /** Which one, of several in the file; without it, the first. */
    name?: string;
}
export interface PreviewResult {
    title: string;
    /** A whole document or a fragment, already escaped. The webview runs no script of it and loads nothing for it. */
    html: string;
    /** The name of what is shown, and everything in the file that can be. */
    name?: string;
    choices?: PreviewChoice[];
}
export interface PreviewChoice {
    name: string;
    /** What people read, for example `CounterAudit (checklist)`. */
    label: string;
}

/** Compiles a folder and writes the files. */
export const BuildRequest = request<BuildParams, BuildResult>('touchstone/build');
export interface BuildParams {
    /** The folder of the project. */
    folder: string;
    /** Where to write, absolute or relative to the folder; without it, what the project says. */
    out?: string;
}
export interface BuildResult {
    /** The folder written to, absolute; empty if errors stopped the build. */
    out: string;
    /** Relative to `out`, with slashes. */
    files: string[];
    errors: number;
    warnings: number;
    /** The errors, one line each. */
    problems: string[];
}

/** Sent once by the client, in `initializationOptions`. */
export interface InitializationOptions {
    /** The language of messages: `en`, `ko`, `zh-TW`, `zh-CN`. */
    messagesLanguage?: string;
}
