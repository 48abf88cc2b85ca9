import { escaped, type MadePage } from './page.ts';

/** Messages that stand in the chat at a time. */
const KEPT = 200;

/** A chat that gets sixty messages a second; every two hundredth repeats a claim. */
export const chat: MadePage = {
  name: 'chat, 60 changes a second',
  path: 'chat.html',
  watch: 6000,
  body(quotes) {
    const said = quotes.map(({ speaker, text }) => `${speaker} said: “${text}”`);
    const [first = ''] = said;
    return `<h1>A chat that never rests</h1><p>${escaped(first)}</p><div id="chat"></div>
      <script>{
        const quotes = ${JSON.stringify(said).replaceAll('<', '\\u003c')};
        const chat = document.getElementById('chat');
        let count = 0;
        setInterval(() => {
          count += 1;
          const message = document.createElement('div');
          const name = message.appendChild(document.createElement('b'));
          name.textContent = 'Guest ' + (count % 37);
          const quote = count % 200 === 0 ? quotes[(count / 200) % quotes.length] : undefined;
          message.append(' ' + (quote ?? 'I have nothing of note to say, for the ' + count + 'th time.'));
          chat.append(message);
          if (chat.childElementCount > ${KEPT}) chat.firstElementChild.remove();
        }, 1000 / 60);
      }</script>`;
  },
};
