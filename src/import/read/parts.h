// What the readers share: the cleaning of text, the putting together of blocks, and the lines of
// which every form is made in the end.
//
// A reader opens and closes blocks as it meets them; the tree is bounded in number and depth here,
// once for all. Where a limit is passed `refused` is set, the reader stops, and build_end says why.
#ifndef MAKLUMAT_IMPORT_READ_PARTS_H
#define MAKLUMAT_IMPORT_READ_PARTS_H

#include "base/buf.h"
#include "import/read/document.h"

enum {
    BLOCKS_MOST = 500000, // 200 standards in one table make some 3,000
    BLOCKS_DEEPEST = 200, // a list in a table in a table takes ten
    LISTS_DEEPEST = 12,   // "1." "a." "1)" "a)" "(1)" "(a)" "-": there are not many more kinds
};

// ---- cleaning (clean.c)

// The bytes as UTF-8 without byte order mark. `declared` is what the document calls its character
// set, or empty; a mark at the front and sound UTF-8 win over it. Never fails: what cannot be read
// becomes U+FFFD and is counted.
str clean_decode(struct document *document, str bytes, str declared);

// Counts the characters that whoever wrote the text could not read (U+FFFD).
void clean_count_lost(struct document *document, str text);

// A text as a reader sees it: blanks of every kind to one space, lines trimmed, empty lines left
// out, no soft hyphens, ligatures, control characters or symbol-font signs. Line ends stay.
str clean_text(struct document *document, str raw);

// One line: tabs and control characters are blanks, blanks at the ends are dropped.
str clean_line(struct arena *arena, str line);

// ---- markers (marker.c)

enum marker_style {
    MARKER_NONE,
    MARKER_BULLET,
    MARKER_DECIMAL,
    MARKER_SMALL_LETTER,
    MARKER_LARGE_LETTER,
    MARKER_SMALL_ROMAN,
    MARKER_LARGE_ROMAN,
};

struct marker {
    str text;         // "1.", "a)", "-", as written
    str rest;         // what follows it, without blanks
    uint32_t number;  // 1 for "a", 4 for "iv"; of "1.2.3" the last; 0 for a bullet
    uint32_t between; // "1.", "1)", "(1)" are told apart, and "1." from "1.1."; a dash from a dot
    enum marker_style style;
    bool roman_or_letter; // "i.", "v)", "x.": what it is depends on what stands before it
};

// The marker at the front of a cleaned line; style MARKER_NONE when there is none.
struct marker marker_read(str line);

// True when a text is a marker and nothing else, as in the first cell of a row.
bool marker_is_alone(str text);

// The number of such a text, the rank of its letter: 3 for "3." and "c)"; 0 for a bullet.
uint32_t marker_rank(str text);

// ---- building (build.c)

struct open_list {
    struct block *list;
    struct block *item;  // its last
    struct block *below; // the last that stands below the item
    uint32_t key;        // the kind of its markers
    uint32_t number;     // of its last item
    int32_t indent;
};

struct building;

// Prepares a document to be filled.
struct building *build_begin(struct document *document, struct findings *findings);

// True when the document holds text and no limit was passed; else the finding is reported.
bool build_end(struct building *building);

// True when a limit was passed: what is added from then on is not kept.
bool build_refused(const struct building *building);

// Where what follows stands; tables, rows and cells are counted by the building itself.
void build_place(struct building *building, uint32_t page, uint32_t line);

// Refuses the document for what the tree of blocks does not show; the first reason holds.
void build_refuse(struct building *building, const struct message *reason);

// What follows is furniture, or hidden; gives what held before, to be set back.
bool build_furnish(struct building *building, bool furnish);
bool build_hide(struct building *building, bool hidden);

// Adds a block at the end of the innermost open one, and makes it the innermost.
struct block *build_open(struct building *building, enum block_kind kind);
void build_close(struct building *building);

// Adds a block that holds nothing. The text must be clean.
struct block *build_add(struct building *building, enum block_kind kind, str text);

// Notes the text of a block that got it after it was opened: a document without any is refused.
void build_note_text(struct building *building, const struct block *block);

// Adds an item to the list its marker continues; opens or closes lists as marker and indentation
// say. `deeper` says whether a new kind of marker at the same indentation begins a list within.
struct block *build_item(struct building *building, const struct marker *marker, uint32_t key,
                         int32_t indent, bool deeper);

// Adds a paragraph below the last item when it is indented as far; false when no list is open so.
bool build_below(struct building *building, str text, int32_t indent);

// The lists that are open in the innermost block, outermost first.
const struct open_list *build_lists(const struct building *building, size_t *count);

struct document *build_document(const struct building *building);

// Gives each component its value where one cell holds that of several (merged_cells.c).
void merged_cells_share(struct document *document);

// ---- signatures (signature.c)

// True for "Ditetapkan di …" and "Amlapura, 23 Mei 2023", with which the block of a signature
// begins.
bool signature_begins(str text);

// True when two lines of such a block are never one text: a date over an office, a name over a
// rank.
bool signature_parts(str above, str below);

// ---- lines (lines.c)

struct text_line {
    str text; // clean
    uint32_t page;
    uint32_t line;
    int32_t indent;
    bool runs_on; // the text of the line before was broken for want of room only
    bool apart;   // begins a paragraph of its own
};

// The kind of a marker, for build_item.
uint32_t marker_key(const struct marker *marker);

// Says which lines run on: those whose first word had no room left on the line before.
void lines_join(struct text_line *lines, size_t count);

// True for "Persyaratan : KTP asli", "7. Produk:": few words before a colon, the first in capitals.
bool line_begins_pair(str text);

// "1." alone on its line is the marker of the text below it, unless that is a label, whose number
// it is. `labels` may be NULL: then nothing is joined.
void lines_join_markers(const struct labels *labels, struct arena *arena, struct text_line *lines,
                        size_t count);

// Parts a label from its value on one line between the numbers of two rows: "6.", "Produk Pelayanan
// Surat keterangan", "7."; gives how many lines there are then, `most` of them. `labels` may be
// NULL.
size_t lines_split_rows(const struct labels *labels, struct text_line *lines, size_t count,
                        size_t most);

// Puts labels together whose lines stand between those of their value; gives how many lines are
// left (label_lines.c). `labels` may be NULL: then all are.
size_t lines_gather_labels(const struct labels *labels, struct arena *arena,
                           struct text_line *lines, size_t count);

// A line that is nothing but a label runs on from none. `labels` may be NULL.
void lines_part_labels(const struct labels *labels, struct text_line *lines, size_t count);

// Paragraphs and lists from lines; an empty one parts paragraphs.
void lines_build(struct building *building, const struct text_line *lines, size_t count);

// The same for one clean text whose line ends are all meant.
void text_build(struct building *building, str text, uint32_t line, int32_t indent);

// The same for lines of a plain text as they stand in it (read_text.c).
void text_build_lines(struct building *building, const str *lines, size_t count, uint32_t first);

// The part of a clean text before its first line that begins with a marker; *rest is what follows.
str text_before_items(str text, str *rest);

// A paragraph or heading text with a link: "words (address)", or the words alone where they name
// the address already or it leads nowhere a reader could go.
str link_text(struct arena *arena, str words, str address);

// ---- rows (rows.c)

// How many of the lines at the front belong to a table of cells parted by tabs; 0 when none begins.
// `labels` may be NULL.
size_t rows_count(const struct labels *labels, const str *lines, size_t count);

// Builds the table. Cells may hold several lines and HTML.
void rows_build(struct building *building, const str *lines, size_t count, uint32_t first_line);

// True when the text of a row's first cell says that the row names the columns ("No.").
bool rows_is_head(str first_cell);

// The lines of a text, without their ends.
str *lines_split(struct arena *arena, str text, size_t *count);

// ---- columns of blanks (spaced.c)

// True when a table begins whose columns are held apart by blanks alone.
bool spaced_begins(const str *lines, size_t count);

// Builds it; how many lines it took, 0 when it was none after all.
size_t spaced_build(struct building *building, const str *lines, size_t count, uint32_t first_line);

// ---- labels and values that colons hold apart (colons.c)

// How many of the lines at the front are such rows, with what belongs to them; 0 when none begin.
// `labels` may be NULL: then none do.
size_t colons_count(const struct labels *labels, const str *lines, size_t count);
void colons_build(struct building *building, const str *lines, size_t count, uint32_t first_line);

// ---- Markdown (read_markdown.c, pipes.c)

// True when a text is written in Markdown: headings with "#", tables with pipes.
bool markdown_is_in(str text);

// Builds what stands in a piece of Markdown into the innermost open block.
void markdown_build(struct building *building, str text, uint32_t first_line);

// How many of the lines at the front are a table of cells parted by "|"; 0 when none begins.
size_t pipes_count(const str *lines, size_t count);

// Takes away the bars that some programs leave behind each cell when they write a table cell by
// cell, each on a line of its own.
void pipes_drop(str *lines, size_t count);

// Takes the bars off rows that stand between them, three or more one below the other, so that
// blanks hold their cells apart, and the rules between them off too.
void pipes_erase(struct arena *arena, str *lines, size_t count);
void pipes_build(struct building *building, const str *lines, size_t count, uint32_t first_line);

// "|---|:--:|", the line under the head of such a table.
bool pipes_is_rule(str line);

// ---- HTML inside other forms (read_html.c)

// True when a text holds tags of HTML: lists, breaks, paragraphs, links.
bool html_is_in(str text);

// Builds what they part into the innermost open block.
void html_build(struct building *building, str text, uint32_t line);

#endif
