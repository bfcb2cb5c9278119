// Reading a site's folder: settings, agencies, standards; everything that is wrong is a finding.
#ifndef MAKLUMAT_SITE_LOAD_H
#define MAKLUMAT_SITE_LOAD_H

#include "audit/data.h"
#include "model/catalog.h"

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
    size_t read;
    size_t ignored;
};

// Reads everything. What could be read is in site->catalog, agencies with an input error in one of
// their files are marked broken. False when nothing can be published: situs.yaml is missing or
// broken, or the folder cannot be read.
bool site_load(struct site *site);

// Which standard: the names of its folder and of its file.
struct site_entry {
    str agency;
    str file; // "perlindungan-anak.yaml"
};

// Reads situs.yaml, and of the agencies only these standards, sorted by agency and file; false when
// situs.yaml is missing or broken.
bool site_load_some(struct site *site, const struct site_entry *entries, size_t count);

#endif
