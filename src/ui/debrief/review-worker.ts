/** The worker in which a game is reviewed. It is ended from outside when somebody stops it. */
import { type ReviewNews, type ReviewRequest, review } from './review';

export type ReviewReply =
  | ReviewNews
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly message: string };

const post = (reply: ReviewReply) => self.postMessage(reply);

self.onmessage = ({ data }: MessageEvent<ReviewRequest>) => {
  try {
    for (const news of review(data)) post(news);
    post({ type: 'done' });
  } catch (error) {
    post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};
