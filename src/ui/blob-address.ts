import { useEffect, useState } from 'preact/hooks';

/** An address at which a text can be downloaded, as long as it is shown. */
export function useBlobAddress(text: string, type: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [text, type]);
  return address;
}
