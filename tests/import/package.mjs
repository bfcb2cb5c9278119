// Makes a Word document from a text with its parts, for tests: no program of an office is needed.
//
// A line "--- word/document.xml" begins a part; what follows is its XML, without the outermost
// elements of the parts that are known here. Entries are deflated as Word does.
import * as zlib from "node:zlib";

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

const roots = {
  "word/document.xml": ["<w:document NAMES><w:body>", "</w:body></w:document>"],
  "word/numbering.xml": ["<w:numbering NAMES>", "</w:numbering>"],
  "word/styles.xml": ["<w:styles NAMES>", "</w:styles>"],
  "word/footnotes.xml": ["<w:footnotes NAMES>", "</w:footnotes>"],
  "word/header1.xml": ["<w:hdr NAMES>", "</w:hdr>"],
  "word/footer1.xml": ["<w:ftr NAMES>", "</w:ftr>"],
  "word/_rels/document.xml.rels": [
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">', "</Relationships>"],
};

function crc32(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes); // Node.js 20 and later
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

// The fields that the local and the central header of an entry share.
function fields(entry) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(entry.flags ?? 0, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt32LE(0x58210000, 6);
  bytes.writeUInt32LE(entry.crc, 10);
  bytes.writeUInt32LE(entry.packed.length, 14);
  bytes.writeUInt32LE(entry.size, 18);
  bytes.writeUInt16LE(entry.name.length, 22);
  return bytes;
}

// A ZIP archive of { name: bytes }; `flags` go into every header (1: encrypted).
export function zip(parts, flags = 0) {
  const body = [];
  const directory = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const entry = { name: Buffer.from(name), packed: zlib.deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), flags };
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), fields(entry), entry.name, entry.packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields(entry), tail, entry.name);
    body.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, central, end]);
}

function wrapped(name, xml) {
  const [before, after] = roots[name] ?? ["", ""];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${before.replace("NAMES", names)}${xml}${after}`;
}

export function wordDocument(text) {
  const parts = { "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' };
  for (const piece of text.split(/^--- /m).slice(1)) {
    const end = piece.indexOf("\n");
    const name = piece.slice(0, end).trim();
    parts[name] = wrapped(name, piece.slice(end + 1));
  }
  return zip(parts);
}
