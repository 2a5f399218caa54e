/** @type {import('prettier').Config} */
export default {
    printWidth: 140,
    tabWidth: 4,
    singleQuote: true,
    trailingComma: 'all',
    overrides: [{ files: ['*.json', '*.md', '*.yml', '*.yaml'], options: { tabWidth: 2 } }],
};
