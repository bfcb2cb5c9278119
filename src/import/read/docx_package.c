// The parts of a Word document taken out of its archive by libarchive; the only file that knows it.
//
// What an entry says of its size is not believed: bytes are counted as they come, against a limit
// for the part, for all parts, and for what can come out of so small a file.
#include "import/read/docx_package.h"

#include "base/buf.h"

#include <archive.h>
#include <archive_entry.h>

struct taking {
    struct arena *arena;
    struct archive *archive;
    struct package *package;
    size_t packed; // bytes of the whole archive
    size_t taken;  // bytes that came out of it
};

static bool is_wanted(str name)
{
    bool place = str_starts(name, STR("word/")) || str_starts(name, STR("docProps/core"));
    bool kind = str_ends(name, STR(".xml")) || str_ends(name, STR(".rels"));
    return place && kind && !str_starts(name, STR("word/theme/")) &&
           !str_starts(name, STR("word/fontTable"));
}

static bool is_too_much(const struct taking *taking, size_t part)
{
    size_t all = taking->taken + part;
    return part > PART_LARGEST || all > PARTS_LARGEST ||
           (all > PART_RATIO_FROM && all / PART_RATIO > taking->packed);
}

static enum package_result take_bytes(struct taking *taking, str *bytes)
{
    struct buf out = BUF(taking->arena);
    char room[16384];
    for (;;) {
        la_ssize_t got = archive_read_data(taking->archive, room, sizeof room);
        if (got == 0)
            break;
        if (got < 0)
            return PACKAGE_DAMAGED;
        buf_add(&out, (str){room, (size_t)got});
        if (is_too_much(taking, out.len))
            return PACKAGE_BOMB;
    }
    *bytes = buf_str(&out);
    taking->taken += out.len;
    return PACKAGE_OK;
}

static enum package_result take_entry(struct taking *taking, struct archive_entry *entry)
{
    struct package *package = taking->package;
    const char *path = archive_entry_pathname(entry);
    str name = arena_copy(taking->arena, str_from(path ? path : ""));
    if (archive_entry_is_encrypted(entry))
        return PACKAGE_ENCRYPTED;
    if (!is_wanted(name))
        return PACKAGE_OK;
    struct part part = {.name = name};
    enum package_result result = take_bytes(taking, &part.bytes);
    if (result != PACKAGE_OK)
        return result;
    package->parts = arena_grow(taking->arena, package->parts, package->count, &package->capacity,
                                sizeof *package->parts);
    package->parts[package->count++] = part;
    return PACKAGE_OK;
}

static enum package_result take_entries(struct taking *taking)
{
    struct archive_entry *entry;
    for (size_t entries = 0;; entries++) {
        int status = archive_read_next_header(taking->archive, &entry);
        if (status == ARCHIVE_EOF)
            return PACKAGE_OK;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
            return PACKAGE_DAMAGED;
        if (entries >= PARTS_MOST)
            return PACKAGE_BOMB;
        enum package_result result = take_entry(taking, entry);
        if (result != PACKAGE_OK)
            return result;
    }
}

enum package_result package_open(struct arena *arena, str bytes, struct package *package)
{
    struct archive *archive = archive_read_new();
    struct taking taking = {arena, archive, package, bytes.len, 0};
    *package = (struct package){0};
    enum package_result result = PACKAGE_DAMAGED;
    archive_read_support_format_zip(archive);
    if (archive_read_open_memory(archive, bytes.data, bytes.len) == ARCHIVE_OK)
        result = take_entries(&taking);
    archive_read_free(archive);
    return result;
}

str package_part(const struct package *package, const char *name)
{
    for (size_t i = 0; i < package->count; i++)
        if (str_eq_nocase(package->parts[i].name, str_from(name)))
            return package->parts[i].bytes;
    return STR_NONE;
}
