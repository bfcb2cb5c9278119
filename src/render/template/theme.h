// The theme: pages, parts, assets and words, from the program itself, replaced file by file by the
// files of the same name in the site's templates/ folder.
#ifndef MAKLUMAT_RENDER_TEMPLATE_THEME_H
#define MAKLUMAT_RENDER_TEMPLATE_THEME_H

#include "base/finding.h"

struct yaml_node;

struct theme_file {
    str name; // "pages/home.html"
    str bytes;
};

// The files in the program, sorted by name; made from templates/ when the program is built.
extern const struct theme_file theme_builtin[];
extern const size_t theme_builtin_count;

struct theme {
    const struct theme_file *files; // sorted by name
    size_t count;
};

// The folder before a file's name, for findings.
#define THEME_FOLDER "templates/"

// Lays the files of `root` (-1: none) over the built-in ones. What cannot be read is a finding.
void theme_load(struct theme *theme, struct arena *arena, struct findings *findings, int root);

// The file with this name, or NULL; the same among the built-in ones only.
const struct theme_file *theme_find(const struct theme *theme, str name);

// The path of an asset in the site: "aset/screen.0123456789.css" for "screen.css". Empty when the
// theme has no such asset.
str theme_asset_path(struct arena *arena, const struct theme *theme, str name);

// A word of the interface; empty when neither the site's file nor ours has it.
struct words {
    const struct yaml_node *own; // the site's, may be NULL
    const struct yaml_node *builtin;
};
void theme_load_words(struct words *words, struct arena *arena, struct findings *findings,
                      const struct theme *theme, enum lang lang);
str theme_word(const struct words *words, str key);

#endif
