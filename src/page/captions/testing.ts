/** Seconds of silence, as a recording that any browser plays. */
export function silence(seconds: number): string {
  const RATE = 8000;
  const bytes = new Uint8Array(44 + seconds * RATE).fill(128);
  const view = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => bytes.set(new TextEncoder().encode(letters), at);
  // RIFF's header for one channel of 8-bit samples: http://soundfile.sapp.org/doc/WaveFormat/
  text(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, bytes.length - 44, true);
  return URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
}
