/** The extension's own pages, as paths from its root. */
export const PANEL_PAGE = 'src/ui/panel/index.html';
export const WELCOME_PAGE = 'src/ui/welcome/index.html';
export const DRAFT_PAGE = 'src/ui/draft/index.html';
export const OFFSCREEN_PAGE = 'src/background/meaning/offscreen.html';
