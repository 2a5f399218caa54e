import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { buildProject } from '../project/build.js';
import { countFindings, findingsOf } from '../project/findings.js';
import { loadProject } from '../project/load.js';
import { BuildRequest, type BuildParams, type BuildResult } from './protocol.js';
import { answer } from './requests.js';

/** The requests that write or read files: not for a browser. */
export function registerNodeRequests(connection: Connection): void {
    answer(connection, BuildRequest, build);
}

/** Reads the folder anew, as the command does, so that both give the same files; the editor has saved before it asks. */
async function build({ folder, out }: BuildParams): Promise<BuildResult> {
    const project = await loadProject(URI.parse(folder).fsPath);
    const findings = findingsOf(project);
    const { error: errors, warning: warnings } = countFindings(findings);
    if (errors > 0) return { out: '', files: [], errors, warnings, problems: findings.filter(({ severity }) => severity === 'error').map(describe) };
    const result = await buildProject(project, { out });
    return { out: result.out, files: result.files, errors, warnings, problems: [] };
}

const describe = ({ file, line, column, severity, code, message }: ReturnType<typeof findingsOf>[number]): string =>
    `${file}:${line}:${column} ${severity} ${code}: ${message}`;
