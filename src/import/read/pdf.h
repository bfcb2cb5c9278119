// A PDF as pieces of text with their places on the page, and the rows that they stand in.
#ifndef MAKLUMAT_IMPORT_READ_PDF_H
#define MAKLUMAT_IMPORT_READ_PDF_H

#include "import/read/parts.h"
#include "import/read/pdf_rules.h"

// Lengths in hundredths of a point, from the upper left corner of the page.
struct pdf_piece {
    str text; // words with single blanks between; no wide gap in it
    int32_t left, right, top, bottom;
    uint32_t column;               // of running text: 0 over both, else the first or the second
    uint32_t band;                 // what stands between two pieces over both columns
    const struct pdf_piece *words; // each as a piece; none when pieces were joined
    size_t word_count;
    struct pdf_cell *cell;           // of a table with rules, that it stands in
    const struct pdf_lattice *table; // a whole table with rules, which this piece stands for
    uint32_t line;                   // which row of its page, from 1, whatever the columns
};

// What stands side by side on a page.
struct pdf_row {
    struct pdf_piece *pieces; // from left to right
    size_t count;
    int32_t top, bottom;
    uint32_t page;
    uint32_t line;       // which row of its page, from 1
    bool furnish;        // running head or foot, page number
    int32_t left, right; // of the column of running text that it stands in; 0: the page has one
};

struct pdf_page {
    int32_t width, height;
    struct pdf_piece *pieces;
    size_t count;
    size_t capacity;
    struct pdf_lattices tables;
    int32_t *lefts; // where its pieces begin, from left to right
};

// Where a page has two columns of running text, their bounds.
struct pdf_gutter {
    int32_t left[3], right[3]; // of columns 1 and 2
    bool found;
};

struct pdf_text {
    struct pdf_page *pages;
    size_t page_count, page_capacity;
    struct pdf_row *rows; // of all pages, in reading order
    size_t row_count;
    int32_t height;      // of an ordinary row
    int32_t gap;         // between two lines of one paragraph
    int32_t left, right; // between which the text stands
};

// ---- pdf_child.c: pdftotext and pdftops as child processes

enum pdf_result {
    PDF_OK,
    PDF_MISSING, // the program is not there
    PDF_DAMAGED,
    PDF_LOCKED,
    PDF_HOSTILE, // took too much time or memory, or printed too much
};

// What "pdftotext -bbox-layout" prints for the bytes of a PDF. The child can read nothing but
// them, and is stopped by the system when it takes more than its share.
enum pdf_result pdf_run(struct arena *arena, str bytes, str *printed);

// What "pdftops" prints for them: how the pages are drawn.
enum pdf_result pdf_run_drawing(struct arena *arena, str bytes, str *drawn);

// ---- pdf_rows.c

// The pieces and rows of what pdftotext printed, and the tables of what pdftops did, which may be
// nothing; false when that cannot be read.
bool pdf_read(struct arena *arena, str printed, str drawn, struct pdf_text *text, str *title);

// A colon at the front parts a label from its value, and stands in a column of its own: true when
// it is all that stands between two words.
bool pdf_is_colon(const struct pdf_piece *words, size_t from, size_t at);

// Makes rows of pieces, which it sorts from top to bottom; in a cell one line is one piece.
size_t pdf_rows_of(struct arena *arena, struct pdf_piece *pieces, size_t count, uint32_t page,
                   struct pdf_row *rows);

// ---- pdf_furniture.c

// Marks what repeats at the edges of pages.
void pdf_find_furniture(struct arena *arena, struct pdf_text *text);

// ---- pdf_cells.c

// Takes the pieces that stand in tables with rules out of a page, and puts one for each table.
void pdf_cells_fill(struct arena *arena, struct pdf_page *page, uint32_t number);

// True when a text is a marker and nothing else, be it a sign of a symbol font.
bool pdf_is_marker(str text);

// True when a text is a number or a letter that stands before a row.
bool pdf_is_number(str text);

// ---- pdf_ruled.c

// Builds the table with rules that a row stands for, and what goes on from it on the next pages;
// gives how many of the rows it took.
size_t pdf_ruled(struct building *building, const struct pdf_text *text, const struct pdf_row *rows,
                 size_t count);

// Some words of one line as a piece.
struct pdf_piece pdf_piece_of(struct arena *arena, const struct pdf_piece *words, size_t count);

// ---- pdf_columns.c

// Tells whether a page is set in two columns of running text, and puts its pieces in the order in
// which they are read.
struct pdf_gutter pdf_columns(struct pdf_page *page);

// The length that so many of ten do not reach; sorts them.
int32_t pdf_quantile(int32_t *lengths, size_t count, size_t of_ten);

// ---- pdf_grid.c: the columns of a table

enum { PDF_COLUMNS_MOST = 16 };

struct pdf_grid {
    int32_t left[PDF_COLUMNS_MOST], right[PDF_COLUMNS_MOST];
    uint32_t together[PDF_COLUMNS_MOST][PDF_COLUMNS_MOST]; // how many rows fill both
    uint32_t rows;
    size_t count;
};

// Adds a row to the columns; leaves them as they were when it does not fit.
bool pdf_grid_add(struct pdf_grid *columns, const struct pdf_row *row);

// Cuts a piece that goes over columns of a table where one of its words begins with a column, or
// with pieces of other rows: cells that nearly touch are one line to pdftotext. Gives the number of
// pieces, at most `most`.
size_t pdf_grid_cut(struct arena *arena, const struct pdf_grid *columns,
                    const struct pdf_page *page, const struct pdf_piece *piece,
                    struct pdf_piece *pieces, size_t most);

// The column that a piece stands in.
size_t pdf_grid_column(const struct pdf_grid *columns, const struct pdf_piece *piece);

// ---- pdf_centre.c

// Where the rows of a table begin whose numbers stand in the middle: sets `starts` and gives true;
// false when the numbers, one in each of the rows `numbers`, do not stand so.
bool pdf_centre_cut(struct arena *arena, const struct pdf_row *rows, size_t count,
                    const size_t *numbers, size_t number_count, int32_t height, bool *starts);

// ---- pdf_table.c

// How many of the rows at `from` are a table; 0 when none begins there.
size_t pdf_table_length(struct arena *arena, const struct pdf_text *text, size_t from);

// The same, and builds it, and before it
// the rows from `pending` on, which are running text. Columns of running text are told apart.
size_t pdf_table(struct building *building, const struct pdf_text *text, size_t pending,
                 size_t from);

// ---- read_pdf.c

// Builds rows that stand in one column between `left` and `right`; pdf_flow knows headings too.
void pdf_paragraphs(struct building *building, const struct pdf_text *text,
                    const struct pdf_row *rows, size_t count, int32_t left, int32_t right);
void pdf_flow(struct building *building, const struct pdf_text *text, const struct pdf_row *rows,
              size_t count, int32_t left, int32_t right);

// True when the first word of a piece had no room left behind the one before it.
bool pdf_runs_on(const struct pdf_piece *before, const struct pdf_piece *piece, int32_t right);

// All of a PDF from what pdftotext and pdftops printed.
bool pdf_build(struct document *document, struct findings *findings, str printed, str drawn);

// All pieces of a row with blanks between.
str pdf_row_text(struct arena *arena, const struct pdf_row *row);

#endif
