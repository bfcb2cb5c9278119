// Runs a fuzz target without libFuzzer: over its kept corpus, and over mutants of each file.
//
//     fuzz_money CORPUS_FOLDER
//
// The mutants come from a generator with a fixed seed, so a failure comes back on every machine.
// `make fuzz` runs the same targets under libFuzzer for as long as one likes.
#include "base/arena.h"
#include "base/fs.h"

#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LARGEST_FILE = 1024 * 1024, MUTANTS = 400, MOST_CHANGES = 8 };

// Numerical Recipes' linear congruential generator; the high bits choose.
static size_t below(uint32_t *state, size_t limit)
{
    *state = *state * 1664525U + 1013904223U;
    return (size_t)(((uint64_t)*state * limit) >> 32);
}

// What trips parsers: ends of ranges, pieces of UTF-8, marks of every grammar.
static char telling_byte(uint32_t *state)
{
    static const char bytes[] = "\x00\xFF\x80\xC2\xE2\xF0 \n\t09aZ.,:;-/()[]{}<>&\"'*_`#|!@%\\=+";
    return bytes[below(state, sizeof bytes - 1)];
}

static size_t change(uint32_t *state, char *data, size_t size)
{
    size_t at = below(state, size + 1);
    size_t length = below(state, size - at + 1);
    switch (below(state, 4)) {
    case 0: // replace a byte
        if (at < size)
            data[at] = telling_byte(state);
        return size;
    case 1: // cut a piece out
        memmove(data + at, data + at + length, size - at - length);
        return size - length;
    case 2: // say a piece twice; there is room for twice the size and no more
        length = length < size / MOST_CHANGES ? length : size / MOST_CHANGES;
        memmove(data + at + length, data + at, size - at);
        return size + length;
    default: // end early
        return at;
    }
}

static void run_mutants(struct arena *arena, str bytes)
{
    uint32_t state = (uint32_t)bytes.len;
    char *data = arena_alloc(arena, bytes.len * 4 + 1, 1);
    for (size_t i = 0; i < MUTANTS; i++) {
        size_t size = bytes.len;
        if (size > 0)
            memcpy(data, bytes.data, size);
        for (size_t changes = below(&state, MOST_CHANGES) + 1; changes > 0; changes--)
            size = change(&state, data, size);
        // A copy of the exact size, so that the sanitizer sees a step behind the end.
        struct arena exact = {0};
        str mutant = arena_copy(&exact, (str){data, size});
        LLVMFuzzerTestOneInput((const uint8_t *)mutant.data, mutant.len);
        arena_free(&exact);
    }
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct fs_entry *entries = NULL;
    size_t count = 0;
    int root = -1;
    bool listed = argc == 2 && fs_open_root(argv[1], &root) == FS_OK &&
                  fs_list(&arena, root, STR_NONE, &entries, &count) == FS_OK && count > 0;
    for (size_t i = 0; i < count; i++) {
        str bytes;
        if (fs_read(&arena, root, entries[i].name, LARGEST_FILE, &bytes) != FS_OK)
            continue;
        LLVMFuzzerTestOneInput((const uint8_t *)bytes.data, bytes.len);
        run_mutants(&arena, bytes);
    }
    if (!listed)
        fputs("usage: fuzz_TARGET CORPUS_FOLDER (a folder with files)\n", stderr);
    fs_close_root(root);
    arena_free(&arena);
    return listed ? 0 : 1;
}
