// A worker for tests of the local host: says on stdout what begins and ends, and behaves as the called function's name says.
import { createServer } from "node:http";

const slow = 700;

createServer((request, response) => {
    const name = request.url.slice(1);
    request.resume();
    request.on("end", () => {
        if (request.method !== "POST") {
            response.end("ready");
            return;
        }

        console.log(`began ${name}`);
        const answer = () => {
            console.log(`ended ${name}`);
            response.setHeader("content-type", "application/json");
            response.end("{}");
        };
        switch (name) {
            case "Silent": response.end(); break;
            case "Slow": setTimeout(answer, slow); break;
            case "Dies": process.exit(3); break;
            default: answer();
        }
    });
}).listen(Number(process.env.FUNCTIONS_CUSTOMHANDLER_PORT), "127.0.0.1");
