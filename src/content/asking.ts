/** Questions to the background that may be asked again: it is stopped when the browser likes it, with them in it. */
import { type ReplyTo, sendToBackground } from '../extension/channel.ts';
import type { ToBackground } from '../extension/messages.ts';

/** Waits before another try, when the worker was stopped with our question in it; on a busy machine it may be again. */
const RETRIES = [250, 1000, 4000];

/** Longer than any answer takes. A worker that is stopped while it starts leaves its questions unanswered, not refused. */
const PATIENCE = 3000;

function noAnswer(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The background did not answer.')), PATIENCE);
  });
}

/** The answer to a question that changes nothing. Rejects when the background cannot be reached or keeps refusing. */
export async function askBackground<T extends ToBackground>(question: T): Promise<ReplyTo<T['type']>> {
  for (const wait of RETRIES) {
    try {
      return await Promise.race([sendToBackground(question), noAnswer()]);
    } catch {
      // The worker was stopped under way: it wakes for the next question.
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return sendToBackground(question);
}
