import { URI, UriUtils, type LangiumDocument } from 'langium';
import { renderChecklistHtml } from '../generators/checklists/html.js';
import { renderManualHtml } from '../generators/manuals/html.js';
import { renderSurveyHtml } from '../generators/preview/survey.js';
import { lowerModel } from '../model/lower/model.js';
import { titleOf } from '../model/text.js';
import type { Element, Model } from '../model/types.js';
import type { PreviewParams, PreviewResult } from './protocol.js';
import type { ServerServices } from './services.js';

/** Something that has a page, in one of the programme's languages. */
interface Page {
    name: string;
    label: string;
    element: Element;
    render(): string;
}

/**
 * The pages of a file as they would be built now, errors or not: what does not resolve is left out. A file that has none, say of
 * standards, shows those of its project, which is where its standards end up.
 */
export async function preview(services: ServerServices, params: PreviewParams): Promise<PreviewResult> {
    const { WorkspaceManager, WorkspaceLock } = services.shared.workspace;
    await WorkspaceManager.ready;
    // Behind whatever was typed before the editor asked.
    return WorkspaceLock.read(() => show(services, params));
}

function show({ shared, Touchstone }: ServerServices, { uri, name }: PreviewParams): PreviewResult {
    const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    if (!document) return nothing('This file is not part of the workspace.');
    const root = projectFolder(shared, document);
    const inside = (each: LangiumDocument): boolean => each === document || (root !== undefined && UriUtils.contains(root, each.uri));
    const model = lowerModel(Touchstone, shared.workspace.LangiumDocuments.all.filter(inside).toArray(), root);
    const pages = pagesOf(model);
    const file = (root ? UriUtils.relative(root, document.uri) : document.uri.path).normalize('NFC');
    const own = pages.filter(({ element }) => element.origin.file === file);
    const offered = [...own, ...pages.filter((page) => !own.includes(page))];
    const shown = offered.find((page) => page.name === name) ?? offered[0];
    if (!shown) return nothing('Nothing here has a page yet: declare a survey, a checklist, a rubric or a manual.');
    return {
        title: shown.element.name,
        html: shown.render(),
        name: shown.name,
        choices: offered.map((page) => ({ name: page.name, label: page.label }))
    };
}

function projectFolder(shared: ServerServices['shared'], document: LangiumDocument): URI | undefined {
    return shared.workspace.WorkspaceManager.workspaceFolders?.map(({ uri }) => URI.parse(uri)).find((folder) => UriUtils.contains(folder, document.uri));
}

function pagesOf(model: Model): Page[] {
    const languages = model.languages.length > 0 ? model.languages : ['en'];
    const each = <E extends Element>(elements: readonly E[], kind: string, render: (element: E, language: string) => string): Page[] =>
        elements.flatMap((element) =>
            languages.map((language) => ({
                name: `${element.id}@${language}`,
                label: `${titleOf(element, language)} (${kind}${languages.length > 1 ? `, ${language}` : ''})`,
                element,
                render: () => render(element, language)
            }))
        );
    return [
        ...each(model.manuals, 'manual', (manual, language) => renderManualHtml(model, manual, language)),
        ...model.instruments.flatMap((instrument) =>
            each([instrument], instrument.kind, (element, language) =>
                (instrument.kind === 'survey' ? renderSurveyHtml : renderChecklistHtml)(model, element, language)
            )
        )
    ];
}

const nothing = (reason: string): PreviewResult => ({ title: '', html: `<!doctype html><p style="font-family: sans-serif">${reason}</p>` });
