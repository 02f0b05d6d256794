// What is asked of one body, in every edition: node asked-of.mjs SCHEMA SERIES BODY
//
// SERIES is what `snapshots export` writes, SCHEMA what `snapshots schema series` prints. This
// tool knows nothing else of the library: the schema says what the JSON holds, and Ajv checks it.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";

const [schema, series] = process.argv.slice(2, 4).map((file) => JSON.parse(readFileSync(file)));
const body = process.argv[4];

const validate = new Ajv2020({ allErrors: true }).compile(schema);
if (!validate(series)) {
  for (const { instancePath, message } of validate.errors) console.error(instancePath, message);
  process.exit(1);
}

for (const edition of series.editions ?? []) {
  for (const item of edition.recommendations ?? []) {
    if (!body || item.addressees?.includes(body)) {
      console.log(`${edition.key}/${item.key}`, item.ask ?? item.text ?? "(not held)");
    }
  }
}
