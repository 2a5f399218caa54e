import { EmptyFileSystem } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServerServices } from './services.js';
import { registerRequests } from './requests.js';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const services = createServerServices({ connection, ...EmptyFileSystem });
registerRequests(connection, services);
startLanguageServer(services.shared);
