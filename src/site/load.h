// Reading a site's folder: settings, agencies, standards; everything that is wrong is a finding.
#ifndef MAKLUMAT_SITE_LOAD_H
#define MAKLUMAT_SITE_LOAD_H

#include "audit/audit.h"
#include "model/catalog.h"
#include "site/unit_record.h"

// A file that a standard or an agency refers to and that is copied to the site.
struct site_file {
    str from; // "standards/karangasem/lambang.svg", below the root
    str to;   // "karangasem/berkas/lambang.svg"
};

struct site {
    struct arena *arena;
    struct findings *findings;
    int root;   // the folder that holds `folder` and templates/
    str prefix; // how the user reaches the root, for findings: "" or "DIR/"
    str folder; // "standards"
    struct catalog catalog;
    struct audit_data *data; // the program's tables, some replaced by the site's
    struct site_file *files;
    size_t file_count;
    size_t file_capacity;
    struct source_file *sources; // every file that was read, and what it was like
    size_t source_count;
    size_t source_capacity;
    uint64_t names; // of the entries of the agency's folder, as they were when it was read
    size_t read;
    size_t ignored;
};

// A fingerprint of the entries of a folder.
uint64_t site_hash_names(const struct fs_entry *entries, size_t count);

void site_note_source(struct site *site, const struct source_file *source);

// Reads a file of the site and notes it among its sources.
enum fs_result site_read(struct site *site, struct arena *arena, str path, size_t limit,
                         str *bytes);

// Reading in steps, for a site may be too large to be held. First what all agencies share, and the
// folders that may be theirs, in order; false when the folder cannot be read, with situs NULL, or
// when something in it is wrong.
bool site_load_head(struct site *site, const str **folders, size_t *count);

// One of these folders; false when it is not an agency's. What belongs to the agency goes to
// site->arena, site->findings and the counts, so each agency may have a struct of its own, which
// shares the rest.
bool site_load_agency(struct site *site, str folder, struct agency *agency);

// The site for one agency: shares what all share; what is read goes to this arena and these
// findings.
struct site site_for_agency(const struct site *shared, struct arena *arena,
                            struct findings *findings);

// What can be said when all agencies are known: site->catalog has their ids.
bool site_load_tail(struct site *site);

// Which standard: the names of its folder and of its file.
struct site_entry {
    str agency;
    str file; // "perlindungan-anak.yaml"
};

// Reads situs.yaml, and of the agencies only these standards, sorted by agency and file; false when
// situs.yaml is missing or broken.
bool site_load_some(struct site *site, const struct site_entry *entries, size_t count);

#endif
