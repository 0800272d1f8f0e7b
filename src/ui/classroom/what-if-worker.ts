/** The worker in which a class's what-if is played. It is ended from outside when somebody stops it. */
import { type WhatIfNews, type WhatIfRequest, whatIf } from './what-if';

export type WhatIfReply =
  | WhatIfNews
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string };

const post = (reply: WhatIfReply) => self.postMessage(reply);

self.onmessage = ({ data }: MessageEvent<WhatIfRequest>) => {
  try {
    for (const news of whatIf(data)) post(news);
    post({ type: 'done' });
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
