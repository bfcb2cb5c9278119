// SHA-256 by nettle; the only file that knows it.
#include "base/sha256.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

static void sha256_bytes(str bytes, uint8_t out[SHA256_BYTES])
{
    struct sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.len, (const uint8_t *)bytes.data);
    sha256_digest(&context, SHA256_BYTES, out);
}

str sha256_hex(struct arena *arena, str bytes)
{
    static const char digits[] = "0123456789abcdef";
    uint8_t digest[SHA256_BYTES];
    char *hex = ARENA_ARRAY(arena, char, 2 * SHA256_BYTES);
    sha256_bytes(bytes, digest);
    for (size_t i = 0; i < SHA256_BYTES; i++) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    return (str){hex, 2 * SHA256_BYTES};
}

str sha256_base64(struct arena *arena, str bytes)
{
    uint8_t digest[SHA256_BYTES];
    size_t length = BASE64_ENCODE_RAW_LENGTH(SHA256_BYTES);
    char *text = ARENA_ARRAY(arena, char, length);
    sha256_bytes(bytes, digest);
    base64_encode_raw(text, SHA256_BYTES, digest);
    return (str){text, length};
}
