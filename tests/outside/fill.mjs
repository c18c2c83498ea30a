// Fills an upload's URL by tus-js-client as it is published: node fill.mjs URL FILE [killed|ended]
//
// killed: half-way nothing is tidied up. ended: half-way the upload is taken back.
import { createReadStream, statSync } from "node:fs";
import { Upload } from "tus-js-client";

const [url, path, how] = process.argv.slice(2);
const half = statSync(path).size / 2;

const upload = new Upload(createReadStream(path), {
  uploadUrl: url,
  chunkSize: how ? 1_000_000 : Infinity,
  retryDelays: [500, 1000, 3000],
  storeFingerprintForResuming: false,
  onChunkComplete(_chunk, accepted) {
    if (accepted < half) return;
    if (how === "killed") process.kill(process.pid, "SIGKILL");
    if (how === "ended") upload.abort(true).then(() => process.exit(3));
  },
  onError(error) {
    console.error(String(error));
    process.exit(1);
  },
  onSuccess: () => console.log("filled"),
});
upload.start();
