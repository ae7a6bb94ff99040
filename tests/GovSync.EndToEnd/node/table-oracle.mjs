// Reads or writes one row with Azure's own client, to check ours against.
// node table-oracle.mjs read|write TABLE     with GOVSYNC_CONNECTION_STRING in the environment
import { TableClient } from "@azure/data-tables";

const [verb, table] = process.argv.slice(2);
const client = TableClient.fromConnectionString(process.env.GOVSYNC_CONNECTION_STRING, table, { allowInsecureConnection: true });

const row = {
  partitionKey: "it's 中文",
  rowKey: "r",
  Text: "国务院办公厅关于印发《示例办法》的通知\r\n“引号”、\\反斜线、\t制表、😀、<b>&amp;",
  Empty: "",
  Truth: true,
  Falsehood: false,
  Int: -2147483648,
  Long: 9223372036854775807n,
  SmallLong: 5n,
  Double: { type: "Double", value: "3.0" },
  Fraction: 0.1 + 0.2,
  Id: { type: "Guid", value: "6f1d3a52-8c40-4f0e-9c55-0c1f0f6a7b01" },
  Instant: { type: "DateTime", value: "2026-03-01T14:06:07.1234567Z" },
  Midnight: { type: "DateTime", value: "2026-03-01T00:00:00.0000000Z" },
  Beijing: { type: "DateTime", value: "2026-03-01T00:00:00.0000000Z" },
  Bytes: Uint8Array.of(0, 1, 127, 128, 255),
  NoBytes: new Uint8Array(0),
};

if (verb === "write") {
  await client.createTable();
  await client.createEntity(row);
  await client.submitTransaction([
    ["create", { ...row, rowKey: "inTransaction" }],
    ["upsert", { ...row, rowKey: "upserted", Beijing: new Date("2026-03-01T08:00:00+08:00") }, "Replace"],
  ]);
} else {
  const read = await client.getEntity(row.partitionKey, row.rowKey, { disableTypeConversion: true });
  const plain = (_, value) => (typeof value === "bigint" ? value.toString() : value);
  console.log(JSON.stringify(read, plain));
}
