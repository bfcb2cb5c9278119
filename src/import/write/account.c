// A count for each word: up for the document, down for what was written. Runs of letters and
// digits are words; their case counts, their order does not.
#include "import/write/account.h"

#include "base/buf.h"
#include "base/hash.h"
#include "import/find/words.h"

enum { MOST_MISSING = 200 };

struct tally {
    str word;
    int64_t count;
};

struct ledger {
    struct arena *arena;
    struct tally *slots;
    size_t size; // a power of two
    size_t used;
};

static struct tally *slot_of(struct tally *slots, size_t size, str word)
{
    size_t at = (size_t)hash_bytes(word) & (size - 1);
    while (slots[at].word.len > 0 && !str_eq(slots[at].word, word))
        at = (at + 1) & (size - 1);
    return &slots[at];
}

static void grow(struct ledger *ledger)
{
    size_t size = ledger->size ? 2 * ledger->size : 1024;
    struct tally *slots = ARENA_ARRAY(ledger->arena, struct tally, size);
    for (size_t i = 0; i < ledger->size; i++)
        if (ledger->slots[i].word.len > 0)
            *slot_of(slots, size, ledger->slots[i].word) = ledger->slots[i];
    ledger->slots = slots;
    ledger->size = size;
}

static void count_word(struct ledger *ledger, str word, int64_t step)
{
    if (2 * ledger->used >= ledger->size)
        grow(ledger);
    struct tally *slot = slot_of(ledger->slots, ledger->size, word);
    ledger->used += slot->word.len == 0;
    slot->word = word;
    slot->count += step;
}

static void count_text(struct ledger *ledger, str text, int64_t step)
{
    struct word word = {0};
    while (word_next(text, &word))
        count_word(ledger, word.text, step);
}

static void count_block(struct ledger *ledger, const struct block *block)
{
    count_text(ledger, block->text, 1);
    for (const struct block *child = block->first; child; child = child->next)
        count_block(ledger, child);
}

struct ledger *account_open(struct arena *arena, const struct document *document, const str *texts,
                            size_t count)
{
    struct ledger *ledger = ARENA_NEW(arena, struct ledger);
    ledger->arena = arena;
    for (const struct block *block = document->blocks; block; block = block->next)
        count_block(ledger, block);
    for (size_t i = 0; i < count; i++)
        count_text(ledger, texts[i], -1);
    return ledger;
}

bool account_takes(struct ledger *ledger, str text)
{
    struct word word = {0};
    bool missing = false;
    while (ledger->size > 0 && !missing && word_next(text, &word))
        missing = slot_of(ledger->slots, ledger->size, word.text)->count > 0;
    if (missing)
        count_text(ledger, text, -1);
    return missing;
}

size_t account_lost(const struct ledger *ledger, str *missing)
{
    struct buf words = BUF(ledger->arena);
    size_t lost = 0;
    for (size_t i = 0; i < ledger->size; i++) {
        const struct tally *tally = &ledger->slots[i];
        if (tally->count <= 0)
            continue;
        lost += (size_t)tally->count * utf8_count(tally->word);
        if (words.len < MOST_MISSING) {
            buf_add(&words, words.len > 0 ? STR(" ") : STR_NONE);
            buf_add(&words, tally->word);
        }
    }
    *missing = buf_str(&words);
    return lost;
}
