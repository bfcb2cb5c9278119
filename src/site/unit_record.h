// What one build leaves to the next about one of its units: an agency, its audit, or a part of the
// pages of the whole site. A unit is done again when what it was made of, or what it made, differs.
//
// A record is kept in OUT/.maklumat/unit/, what the catalogue needs of an agency in
// OUT/.maklumat/isi/. Both carry a fingerprint of their bytes; what is torn or of another version
// is as good as not there.
#ifndef MAKLUMAT_SITE_UNIT_RECORD_H
#define MAKLUMAT_SITE_UNIT_RECORD_H

#include "base/buf.h"
#include "base/fs.h"

// A file that a unit was made of. Its stamp is believed only when it was settled: so old, when it
// was taken, that no later change can carry the same.
struct source_file {
    str path;
    struct fs_stamp stamp;
    bool settled;
    uint64_t hash;
};

// A file of the site that a unit has made, as it left it.
struct product {
    str path;
    uint64_t size;
    uint64_t inode;
    int64_t modified;
    uint64_t hash;
    bool staged; // this build has put it beside the site
};

// A part of a unit that may stay while others are made again, by a fingerprint of its name: all
// that its files rest on besides the unit's key.
struct record_part {
    uint64_t name;
    uint64_t key;
};

struct unit_record {
    uint64_t key;      // of all that it rests on besides its sources: settings, theme, program
    bool again;        // every build makes it again
    uint64_t settings; // which languages and outputs the pages are for
    uint64_t names;    // of the entries of the agency's folder
    uint64_t content;  // of the bytes in isi/; 0: there are none
    size_t read, ignored;
    struct source_file *sources;
    size_t source_count;
    struct product *products; // sorted by path
    size_t product_count;
    struct record_part *parts; // sorted by name
    size_t part_count;
};

str unit_record_pack(struct arena *arena, const struct unit_record *record);

// Texts are borrowed from the bytes. False when they are not a whole record.
bool unit_record_unpack(struct arena *arena, str bytes, struct unit_record *record);

// Where a unit's record and content are kept, below OUT.
str record_path(struct arena *arena, str unit);
str unit_content_path(struct arena *arena, str unit);

// The product with this path, or NULL.
const struct product *record_product(const struct unit_record *record, str path);

// Sorts the parts of a record that was put together; the key of one of them, or 0.
void record_sort_parts(struct unit_record *record);
uint64_t record_part_key(const struct unit_record *record, uint64_t name);

// True when the file is as the unit left it.
bool record_product_is_current(int root, const struct product *product);

// True when the stamp was taken so long after the file's last change that another change would have
// given it another stamp.
bool unit_stamp_is_settled(const struct fs_stamp *stamp, int64_t now);

#endif
