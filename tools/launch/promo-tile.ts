import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The small tile that Chrome's store asks for: the icon's own colours, its name and a marked phrase. */
export async function promoTile(): Promise<string> {
  const icon = await readFile(resolve(import.meta.dirname, '../build/icon.svg'), 'utf8');
  return `
    <style>
      .tile { display: flex; align-items: center; gap: 16px; box-sizing: border-box; width: 440px;
        height: 280px; padding: 0 28px; background: #2c6e72; color: #fffdf8;
        font-family: 'Liberation Serif', Georgia, serif; }
      .tile svg { flex: none; width: 120px; }
      .name { font-size: 48px; font-weight: 700; letter-spacing: -0.015em; }
      .words { margin-top: 10px; font-size: 24px; line-height: 1.4; }
      .words span { text-decoration: underline 3px #f4bd50; text-underline-offset: 5px; }
    </style>
    <div class="tile">${icon}<div>
      <div class="name">Onrecord</div>
      <div class="words">“like <span>60 million</span><br>or something”</div>
    </div></div>`;
}
