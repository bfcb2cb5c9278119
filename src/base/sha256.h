// SHA-256 (FIPS 180-4): the fingerprint that others can check, in evidence packs and in policies.
#ifndef MAKLUMAT_BASE_SHA256_H
#define MAKLUMAT_BASE_SHA256_H

#include "base/arena.h"

enum { SHA256_BYTES = 32 };

// 64 hexadecimal digits, as sha256sum prints them, in the arena.
str sha256_hex(struct arena *arena, str bytes);

// RFC 4648 with padding, as a Content-Security-Policy wants it, in the arena.
str sha256_base64(struct arena *arena, str bytes);

#endif
