/** What tests outside VS Code use of its API. */
export const Uri = {
    joinPath: (base: { path: string }, ...parts: string[]) => {
        const path = [base.path, ...parts].join('/');
        return { path, toString: () => `http://preview.test${path}` };
    }
};
