import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServerServices } from './services.js';
import { registerNodeRequests } from './build.js';
import { registerRequests } from './requests.js';

// The transport (--node-ipc, --stdio, --socket) is read from the command line.
const connection = createConnection(ProposedFeatures.all);
const services = createServerServices({ connection, ...NodeFileSystem });
registerRequests(connection, services);
registerNodeRequests(connection);
startLanguageServer(services.shared);
