/** @type {import('prettier').Config} */
export default {
    printWidth: 160,
    tabWidth: 4,
    singleQuote: true,
    trailingComma: 'none',
    overrides: [{ files: ['*.json', '*.md', '*.yml', '*.yaml'], options: { tabWidth: 2 } }]
};
