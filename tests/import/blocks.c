// Prints the blocks that a reader makes of each document named, for the tests to compare.
//
//     blocks FILE...
//
// A line a block: its kind and level, where it stands, its marker, its text. Findings come first.
#include "import/read/document.h"

#include <stdio.h>

static const char *const kinds[] = {
    [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_LIST] = "list",
    [BLOCK_ITEM] = "item",       [BLOCK_TABLE] = "table",         [BLOCK_ROW] = "row",
    [BLOCK_CELL] = "cell",       [BLOCK_PICTURE] = "picture",
};

static void print_text(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.data[i] == '\n')
            fputs("\\n", stdout);
        else
            putchar(text.data[i]);
    }
}

static void print_place(const struct place_in_document *place)
{
    const struct {
        const char *name;
        uint32_t value;
    } parts[] = {{"p", place->page},
                 {"l", place->line},
                 {"t", place->table},
                 {"r", place->row},
                 {"c", place->cell}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].value > 0)
            printf(" %s%u", parts[i].name, (unsigned)parts[i].value);
}

static void print_block(const struct block *block, int depth)
{
    printf("%*s%s", depth * 2, "", kinds[block->kind]);
    if (block->level > 0)
        printf("%d", block->level);
    print_place(&block->place);
    printf("%s%s%s", block->head ? " head" : "", block->hidden ? " hidden" : "",
           block->furnish ? " furnish" : "");
    if (block->column_span > 1 || block->row_span > 1)
        printf(" span %ux%u", (unsigned)block->column_span, (unsigned)block->row_span);
    if (block->marker.len > 0)
        printf(" [%.*s]", STR_ARG(block->marker));
    if (block->text.len > 0)
        fputs(": ", stdout);
    print_text(block->text);
    if (block->address.len > 0)
        printf(" <%.*s>", STR_ARG(block->address));
    putchar('\n');
    for (const struct block *child = block->first; child; child = child->next)
        print_block(child, depth + 1);
}

static void print_cleaning(const struct document *document)
{
    const struct document_cleaning *cleaning = &document->cleaning;
    if (document->title.len > 0)
        printf("title: %.*s\n", STR_ARG(document->title));
    if (cleaning->charset.len > 0)
        printf("charset: %.*s\n", STR_ARG(cleaning->charset));
    if (cleaning->blanks || cleaning->hyphens || cleaning->ligatures || cleaning->bullets)
        printf("cleaned: blanks %zu, hyphens %zu, ligatures %zu, bullets %zu\n", cleaning->blanks,
               cleaning->hyphens, cleaning->ligatures, cleaning->bullets);
    if (cleaning->lost)
        printf("lost: %zu\n", cleaning->lost);
}

static void print_document(const char *path)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct document document = {0};
    bool read = document_read(&document, &arena, &findings, path);
    for (size_t i = 0; i < findings.count; i++)
        printf("%s: %.*s\n", findings.list[i].message->id,
               STR_ARG(finding_text(&arena, &findings.list[i], LANG_EN)));
    if (read)
        print_cleaning(&document);
    for (const struct block *block = document.blocks; read && block; block = block->next)
        print_block(block, 0);
    arena_free(&arena);
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        print_document(argv[i]);
    return 0;
}
