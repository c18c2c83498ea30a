// One person's PouchDB, as a step: `node in_pouchdb.js MODULES VERB STORE …` prints one JSON object.
"use strict";

const fs = require("node:fs");
const crypto = require("node:crypto");
const { performance } = require("node:perf_hooks");

const [modules, verb, store, ...words] = process.argv.slice(2);
const PouchDB = require(modules + "/pouchdb");

function lines(path) {
  return fs.readFileSync(path, "utf8").trimEnd().split("\n");
}

async function fill(path) {
  const db = new PouchDB(store);
  const docs = lines(path).map((line, number) => ({ _id: String(number).padStart(8, "0"), ...JSON.parse(line) }));
  for (let at = 0; at < docs.length; at += 10000) await db.bulkDocs(docs.slice(at, at + 10000));
  await db.close();
  return {};
}

async function replicate(way, url, batch) {
  const local = new PouchDB(store), remote = new PouchDB(url);
  const options = { batch_size: Number(batch) };
  await local.info();  // the store is open; the server has a database of that name
  await remote.info();
  const began = performance.now(), busy = process.cpuUsage();
  const done = await (way === "push" ? local.replicate.to(remote, options) : local.replicate.from(remote, options));
  const used = process.cpuUsage(busy);
  const seconds = (performance.now() - began) / 1000;
  await local.close();
  return { seconds, cpu: (used.user + used.system) / 1e6, written: done.docs_written, failed: done.doc_write_failures };
}

// The number of records that are in the store as they were written.
async function held(path) {
  const db = new PouchDB(store);
  const wanted = new Set(lines(path).map((line) => JSON.stringify(JSON.parse(line))));
  const all = await db.allDocs({ include_docs: true });
  let same = 0;
  for (const { doc } of all.rows) {
    const { _id, _rev, ...fields } = doc;
    if (wanted.delete(JSON.stringify(fields))) same += 1;
  }
  await db.close();
  return { same, missing: wanted.size };
}

function peak() {
  const line = fs.readFileSync("/proc/self/status", "utf8").split("\n").find((each) => each.startsWith("VmHWM:"));
  return Number(line.split(/\s+/)[1]) / 1024;
}

(async () => {
  const report = await { fill, held, push: (...rest) => replicate("push", ...rest), pull: (...rest) => replicate("pull", ...rest) }[verb](...words);
  console.log(JSON.stringify({ seconds: 0, cpu: 0, peak: peak(), ...report }));
})();
