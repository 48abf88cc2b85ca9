export const USAGE = `npm run bench -- --panel [--browser chrome|firefox] [--rounds 15] [--json FILE]

How long the sidebar takes to come: from the press on the toolbar's button to its first paint, and to
the list of the page's passages.`;

export const ROUNDS = 15;
