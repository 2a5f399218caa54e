// Runs in the preview's webview; see src/extension/preview-page.ts for what may run and what may not.
(() => {
    const vscode = acquireVsCodeApi();
    const bar = document.getElementById('bar');
    const choice = document.getElementById('choice');
    const message = document.getElementById('message');
    const pages = document.getElementById('pages');
    let shown;
    let latest;

    choice.addEventListener('change', () => vscode.postMessage({ type: 'choose', name: choice.value }));

    window.addEventListener('message', ({ data }) => {
        if (data.type === 'failed') {
            message.textContent = data.reason;
            message.hidden = false;
        } else if (data.type === 'content') {
            vscode.setState({ uri: data.uri, name: data.name });
            showChoices(data);
            showPage(data);
        }
    });

    function showChoices({ choices, name }) {
        bar.hidden = choices.length < 2;
        choice.replaceChildren(...choices.map((each) => new Option(each.label, each.name, false, each.name === name)));
    }

    /** The new page is laid out behind the old one and takes its place when ready: no flicker, and the reader stays where they were. */
    function showPage({ html, uri, name }) {
        const key = `${uri}#${name}`;
        const frame = document.createElement('iframe');
        frame.title = 'Preview';
        frame.setAttribute('sandbox', 'allow-same-origin');
        frame.style.visibility = 'hidden';
        frame.dataset.key = key;
        frame.srcdoc = html;
        latest = frame;
        frame.addEventListener('load', () => {
            // Something newer is on its way already.
            if (frame !== latest) return frame.remove();
            if (shown?.dataset.key === key) frame.contentWindow.scrollTo(0, shown.contentWindow.scrollY);
            frame.style.visibility = '';
            frame.contentDocument.addEventListener('click', follow);
            for (const other of [...pages.children]) if (other !== frame) other.remove();
            shown = frame;
            message.hidden = true;
        });
        pages.append(frame);
    }

    function follow(event) {
        const href = event.target.closest?.('a[href]')?.getAttribute('href');
        if (!href) return;
        event.preventDefault();
        if (href.startsWith('#')) shown.contentDocument.getElementById(decodeURIComponent(href.slice(1)))?.scrollIntoView();
        else vscode.postMessage({ type: 'open', href });
    }

    vscode.postMessage({ type: 'ready' });
})();
