// Records in few bytes, and back: what one build leaves to the next, as rows describe it.
//
// Each row is packed in turn, without its key. The bytes may come from a disk that lies: whatever
// they hold, reading ends, fills the object with values that its rows allow, takes no more memory
// than the length of the bytes justifies, and says in `broken` whether they can be believed.
#ifndef MAKLUMAT_MODEL_RECORD_PACK_H
#define MAKLUMAT_MODEL_RECORD_PACK_H

#include "base/pack.h"
#include "model/record.h"

// The integer check does not compile for other members; `|` is not evaluated.
#define PACK_UINT_OF(type, member, whole, ...)                                                     \
    {                                                                                              \
        .kind = KIND_UINT, .offset = offsetof(type, whole),                                        \
        .width = sizeof(((type *)0)->member) + 0 * sizeof(((type *)0)->member | 0), __VA_ARGS__    \
    }
#define PACK_UINT(type, member) PACK_UINT_OF(type, member, member, .limit = 0)
#define PACK_FLAG(type, member) PACK_BELOW(type, member, 2)
#define PACK_BELOW(type, member, end) PACK_UINT_OF(type, member, member, .limit = (end))
#define PACK_UINTS(type, member, end)                                                              \
    PACK_UINT_OF(type, member[0], member, .limit = (end), .times = PACK_TIMES(type, member))
#define PACK_TIMES(type, member) (sizeof(((type *)0)->member) / sizeof(((type *)0)->member[0]))

#define PACK_ROW(type, member, member_type, row_kind, ...)                                         \
    {                                                                                              \
        .kind = (row_kind), .offset = MEMBER(type, member, member_type), __VA_ARGS__               \
    }
#define PACK_ID(type, member) PACK_ROW(type, member, str, KIND_ID, .of = NULL)
#define PACK_STR(type, member) PACK_ROW(type, member, str, KIND_STR, .of = NULL)
#define PACK_TEXTS(type, member, row_kind, member_type)                                            \
    {                                                                                              \
        .kind = (row_kind), .offset = offsetof(type, member), .width = sizeof(member_type),        \
        .times = PACK_TIMES(type, member) + 0 * MEMBER(type, member[0], member_type)               \
    }
#define PACK_INSIDE(type, member, member_type, shape)                                              \
    PACK_ROW(type, member, member_type, KIND_INSIDE, .of = (shape))
#define PACK_ONE(type, member, member_type, shape)                                                 \
    PACK_ROW(type, member, const member_type *, KIND_ONE, .of = (shape))
#define PACK_COUNTED(type, member, member_type, count, row_kind, shape)                            \
    PACK_ROW(type, member, member_type, row_kind, .of = (shape),                                   \
             .counter = MEMBER(type, count, size_t))

// Of a record that a file holds, all members of one text are packed, without their places; lists,
// components and groups are not.
void record_pack(struct buf *out, const struct record *record, const void *object);

struct record_reader {
    struct unpack *from;
    struct arena *arena;
    bool borrow; // texts are borrowed from what is read; else they are copied into the arena
    // The struct of `shared` that is equal to `object`, which has borrowed texts and lies in
    // `room`.
    const void *(*share)(void *shared, const void *object);
    void *shared, *room;
};

// Fills `object`, which must be zeroed.
void record_unpack(const struct record_reader *reader, const struct record *record, void *object);

#endif
