// The fingerprint against the examples of FIPS 180-4, in both writings.
#include "check.h"

#include "base/sha256.h"

static const struct row {
    const char *bytes, *hex, *base64;
} rows[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
     "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
     "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
     "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="},
};

static void examples(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        str hex = sha256_hex(&arena, str_from(rows[i].bytes));
        str base64 = sha256_base64(&arena, str_from(rows[i].bytes));
        if (!str_eq(hex, str_from(rows[i].hex)) || !str_eq(base64, str_from(rows[i].base64)))
            fail_msg("\"%s\": %.*s, %.*s", rows[i].bytes, STR_ARG(hex), STR_ARG(base64));
        arena_free(&arena);
    }
}

int main(void)
{
    static const struct check_case tests[] = {CHECK_CASE(examples)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
