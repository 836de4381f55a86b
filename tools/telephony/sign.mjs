import { createHmac } from 'node:crypto';

/** Headers of a request as docs/telephony.md wants them: who signs, when, and the signature over time and body. */
export function signedHeaders({ keyId, secret, body, at = Date.now() }) {
  const timestamp = String(at);
  return {
    'content-type': 'application/json',
    'relance-key': keyId,
    'relance-timestamp': timestamp,
    'relance-signature': createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex'),
  };
}

/**
 * Tells one event. Gives the status and the body of the answer.
 * @param {string} url
 * @param {{ keyId: string, secret: string, at?: number }} key
 */
export async function tell(url, { keyId, secret, at }, event) {
  const body = JSON.stringify(event);
  const response = await fetch(new URL('/telephony/events', url), {
    method: 'POST',
    headers: signedHeaders({ keyId, secret, body, at }),
    body,
  });
  return { status: response.status, body: await response.text() };
}
