import type { Browser } from '../../tools/browsers/types.ts';

/** How bright a picture (PNG) is on the whole: 0 is black, 255 white. */
export async function brightness(browser: Browser, picture: Buffer): Promise<number> {
  const easel = await browser.open('about:blank');
  const mean = await easel.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const surface = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!surface) throw new Error('This browser gives no canvas.');
    surface.drawImage(image, 0, 0);
    const { data } = surface.getImageData(0, 0, image.width, image.height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4)
      sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
    return sum / (data.length / 4);
  }, picture.toString('base64'));
  await easel.close();
  return mean;
}
