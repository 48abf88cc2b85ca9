import type { CDPSession, Page } from 'playwright';
import type { CallWithRoot } from './card-view.ts';

/** A node as CDP writes it down. */
interface DomNode {
  nodeName: string;
  backendNodeId: number;
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Reaches into the closed root of the last element beside the body. */
export function chromeCardRoot(page: Page): CallWithRoot {
  return async (fn) => {
    const session = await page.context().newCDPSession(page);
    try {
      const root = await closedRoot(session);
      return root === undefined ? undefined : await callWith(session, root, fn);
    } finally {
      await session.detach();
    }
  };
}

async function closedRoot(session: CDPSession): Promise<number | undefined> {
  const document = (await session.send('DOM.getDocument', { depth: 2, pierce: true })) as {
    root: DomNode;
  };
  const html = document.root.children?.find(({ nodeName }) => nodeName === 'HTML');
  const roots = html?.children?.at(-1)?.shadowRoots ?? [];
  return roots.find(({ shadowRootType }) => shadowRootType === 'closed')?.backendNodeId;
}

async function callWith(session: CDPSession, backendNodeId: number, fn: string) {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId!,
    functionDeclaration: `function () { return (${fn})(this); }`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return { value: result.value as unknown };
}
