// Verifies a signed message as a receiver would, with the standard's own library.
// node webhook-oracle.mjs SECRET ID TIMESTAMP SIGNATURE    with the body on stdin; exit code 0 = accepted
import { Webhook } from "standardwebhooks";

const [secret, id, timestamp, signature] = process.argv.slice(2);
let body = "";
for await (const piece of process.stdin) {
  body += piece;
}

new Webhook(secret).verify(body, { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature });
