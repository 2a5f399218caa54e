import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { registerNodeRequests } from './build.js';
import { registerRequests } from './requests.js';
import { createServerServices } from './services.js';

// The transport (--node-ipc, --stdio, --socket) is read from the command line.
const connection = createConnection(ProposedFeatures.all);
const services = createServerServices({ connection, ...NodeFileSystem });
registerRequests(connection, services);
registerNodeRequests(connection);
startLanguageServer(services.shared);

// A mistake of ours in one file must not end the session for all of them; the output channel shows it.
process.on('unhandledRejection', (reason) => connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)));
