// Long lists: every item on one page and in order, no page too long, no page too heavy.
#include "check.h"

#include "render/view/paging.h"

static void check(size_t count, size_t weight, size_t pages)
{
    struct arena arena = {0};
    size_t *weights = ARENA_ARRAY(&arena, size_t, count);
    for (size_t i = 0; i < count; i++)
        weights[i] = weight;
    struct paging paging = paging_make(&arena, weights, count);
    size_t next = 0;
    assert_int_equal(paging.pages, pages);
    for (size_t i = 0; i < paging.pages; i++) {
        struct portion portion = paging_portion(&paging, i);
        size_t items = portion.end - portion.first;
        assert_int_equal(portion.first, next);
        assert_true(items <= PAGING_MOST_ITEMS);
        assert_true(items * weight <= PAGING_MOST_BYTES || items == 1);
        assert_true(items > 0 || count == 0);
        next = portion.end;
    }
    assert_int_equal(next, count);
    arena_free(&arena);
}

static void divides(void)
{
    check(0, 1, 1);
    check(1, 1, 1);
    check(200, 1, 1);
    check(201, 1, 2);
    check(2, 10000, 1);
    check(2, 10001, 2);
    check(5 * PAGING_MOST_ITEMS, 1, 5);
    check(10, PAGING_MOST_BYTES / 2, 5);
    check(10, PAGING_MOST_BYTES / 2 + 1, 10);
    check(3, 2 * PAGING_MOST_BYTES, 3); // larger than a page: alone
    check(1, 2 * PAGING_MOST_BYTES, 1);
}

int main(void)
{
    static const struct check_case tests[] = {CHECK_CASE(divides)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
