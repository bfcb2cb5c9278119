// maklumat import: published documents become standards that a person only has to check. What a
// person has edited is never overwritten: the difference is shown and the file left.
//
// Documents are read on all processors, some at a time, and written in their order: which of two
// standards of one name gets another does not depend on who was done first.
#include "cli/cli.h"

#include "base/fs.h"
#include "base/pool.h"
#include "base/show.h"
#include "import/import.h"
#include "model/slug.h"
#include "yaml/input.h"
#include "yaml/yaml.h"

#include <stdio.h>

extern const struct message INPUT_PROPOSAL_DIFFERS, INPUT_UNWRITABLE, INPUT_WORDS_LOST;

struct import_command {
    const char *folder;
    const char *const *files;
    size_t file_count;
    bool report;
    enum lang lang;
};

enum { AT_A_TIME = 8 }; // documents for each processor

// A document that was read, with its standards as they will be written.
struct item {
    struct arena arena; // until it is written
    struct findings findings;
    struct import import;
    str *files; // of each standard
    bool right;
};

struct run {
    const struct import_command *command;
    struct findings *findings;
    struct import begun;  // what every document is read with
    struct import import; // of the document at hand
    struct item *items;
    size_t first; // of the documents that are read at a time
    const str *standard_files;
    int root;
    size_t read, broken, standards, written, unchanged, different;
};

// ---- writing

static str full_name(struct run *run, str path)
{
    const char *folder = run->command->folder;
    bool here = strcmp(folder, ".") == 0;
    return here ? path : arena_printf(run->import.arena, "%s/%.*s", folder, STR_ARG(path));
}

static void report_unwritable(struct run *run, str path, enum fs_result result)
{
    if (result != FS_OK)
        input_report_file(run->findings, &INPUT_UNWRITABLE, full_name(run, path), result);
}

static void write_once(struct run *run, str path, str bytes)
{
    if (!fs_exists(run->root, path))
        report_unwritable(run, path, fs_write(run->root, path, bytes));
}

static void show_difference(struct run *run, str path, str there, str bytes)
{
    static const char *const names[LANGS] = {"usulan", "proposal"};
    struct buf out = BUF(run->import.arena);
    difference_write(&out, full_name(run, path), str_from(names[run->command->lang]), there, bytes);
    fwrite(out.data, 1, out.len, stdout);
    findings_add(run->findings, &INPUT_PROPOSAL_DIFFERS, full_name(run, path), (struct pos){0},
                 STR_NONE, STR_NONE, STR_NONE);
    run->different++;
}

static void write_standard(struct run *run, str path, str bytes)
{
    str there;
    enum fs_result result = fs_read(run->import.arena, run->root, path, YAML_LARGEST_FILE, &there);
    if (result == FS_MISSING) {
        result = fs_write(run->root, path, bytes);
        run->written += result == FS_OK;
        report_unwritable(run, path, result);
    } else if (result != FS_OK)
        report_unwritable(run, path, result);
    else if (str_eq(there, bytes))
        run->unchanged++;
    else
        show_difference(run, path, there, bytes);
}

// The document that a standard was imported from; empty when its file does not say.
static str source_of(struct run *run, str path)
{
    str bytes;
    struct findings unheard = {.arena = run->import.arena};
    if (fs_read(run->import.arena, run->root, path, YAML_LARGEST_FILE, &bytes) != FS_OK)
        return STR_NONE;
    const struct yaml_node *tree = yaml_read(run->import.arena, &unheard, path, bytes);
    const struct yaml_node *source = tree ? yaml_get(tree, STR("sumber")) : NULL;
    const struct yaml_node *file = source ? yaml_get(source, STR("berkas")) : NULL;
    return file ? file->text : STR_NONE;
}

// The path of a standard; another one where a standard of another document has it already.
static str path_of(struct run *run, const struct imported *imported)
{
    struct arena *arena = run->import.arena;
    str folder, name,
        path = arena_printf(arena, "standards/%.*s/%.*s.yaml", STR_ARG(imported->agency),
                            STR_ARG(imported->id));
    fs_split_path(run->import.document.name, &folder, &name);
    str source = source_of(run, path);
    if (source.len == 0 || str_eq(source, name))
        return path;
    str other =
        slug_make(arena, arena_printf(arena, "%.*s %.*s", STR_ARG(imported->id), STR_ARG(name)));
    return arena_printf(arena, "standards/%.*s/%.*s.yaml", STR_ARG(imported->agency),
                        STR_ARG(other));
}

static void write_document(struct run *run)
{
    for (size_t i = 0; i < run->import.count; i++) {
        const struct imported *imported = &run->import.list[i];
        write_once(run,
                   arena_printf(run->import.arena, "standards/%.*s/instansi.yaml",
                                STR_ARG(imported->agency)),
                   imported->agency_file);
        write_standard(run, path_of(run, imported), run->standard_files[i]);
    }
    if (run->import.count > 0)
        write_once(run, STR("standards/situs.yaml"), STR("judul: Standar pelayanan\n"));
}

// ---- the table of --report

static void print_heads(enum lang lang)
{
    static const char *const heads[LANGS] = {
        "komponen  ragu  hilang  dokumen: standar",
        "components  doubtful  lost  document: standard",
    };
    puts(heads[lang]);
}

static void print_row(const struct run *run, const struct imported *imported)
{
    static const char *const forms[LANGS] = {"%5zu/14 %5zu %7zu  ", "%7zu/14 %9zu %5zu  "};
    printf(forms[run->command->lang], imported->components, imported->doubtful, run->import.lost);
    show_text(stdout, run->import.document.name);
    fputs(": ", stdout);
    show_text(stdout, imported->draft->judul);
    putchar('\n');
}

// ---- one document

static void report_lost(struct run *run)
{
    struct arena *arena = run->import.arena;
    if (run->import.lost > 0 && run->import.count > 0)
        findings_add(run->findings, &INPUT_WORDS_LOST, run->import.document.name, (struct pos){0},
                     arena_printf(arena, "%zu", run->import.lost), run->import.missing, STR_NONE);
}

static void read_item(void *context, unsigned worker, size_t number)
{
    const struct run *run = context;
    struct item *item = &run->items[number];
    (void)worker;
    item->findings = (struct findings){.arena = &item->arena};
    item->import = run->begun;
    item->import.arena = &item->arena;
    item->import.findings = &item->findings;
    item->right = import_file(&item->import, run->command->files[run->first + number]);
    item->files = ARENA_ARRAY(&item->arena, str, item->import.count);
    for (size_t i = 0; i < item->import.count; i++)
        item->files[i] = notes_add(&item->import, &item->import.list[i]);
}

static void write_item(struct run *run, struct item *item)
{
    findings_take(run->findings, &item->findings);
    run->import = item->import;
    run->import.findings = run->findings;
    run->standard_files = item->files;
    run->read++;
    run->broken += !item->right;
    run->standards += run->import.count;
    for (size_t i = 0; i < run->import.count && run->command->report; i++)
        print_row(run, &run->import.list[i]);
    report_lost(run);
    write_document(run);
    arena_free(&item->arena);
    item->arena = (struct arena){0};
}

static void import_all(struct run *run, struct progress *progress)
{
    unsigned workers = pool_processors();
    size_t most = AT_A_TIME * workers, all = run->command->file_count;
    run->items = ARENA_ARRAY(run->begun.arena, struct item, most);
    for (run->first = 0; run->first < all; run->first += most) {
        size_t count = all - run->first < most ? all - run->first : most;
        pool_run(workers, count, read_item, run);
        for (size_t i = 0; i < count; i++)
            write_item(run, &run->items[i]);
        if (progress_is_wanted())
            progress_show(progress, run->first + count, all);
    }
}

static void print_summary(const struct run *run)
{
    static const char *const words[LANGS] = {
        "dokumen: %zu dibaca, %zu bermasalah; standar: %zu dikenali, %zu ditulis, "
        "%zu tidak berubah, %zu berbeda dan tidak disentuh\n",
        "documents: %zu read, %zu broken; standards: %zu recognised, %zu written, "
        "%zu unchanged, %zu different and left alone\n",
    };
    fprintf(stderr, words[run->command->lang], run->read, run->broken, run->standards, run->written,
            run->unchanged, run->different);
}

static int run_all(const struct import_command *command)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct progress progress = {.words = {"mengimpor dokumen", "importing documents"},
                                .lang = command->lang};
    struct run run = {.command = command, .findings = &findings, .root = -1};
    run.begun = import_begin(&arena, &findings);
    enum fs_result result = fs_create_root(command->folder, &run.root, NULL);
    if (result != FS_OK)
        input_report_file(&findings, &INPUT_UNWRITABLE, str_from(command->folder), result);
    if (result == FS_OK && command->report)
        print_heads(command->lang);
    if (result == FS_OK)
        import_all(&run, &progress);
    progress_end(&progress);
    fs_close_root(run.root);
    fflush(stdout);
    int status = cli_report(&findings, command->lang);
    print_summary(&run);
    arena_free(&arena);
    return status;
}

// ---- the command line

static int run_import(const struct invocation *invocation)
{
    struct import_command command = {
        .folder = ".", .files = (const char *const *)invocation->words, .lang = invocation->lang};
    int files = options_read(&cli_import, invocation, &command);
    if (files < 0)
        return STATUS_USAGE;
    if (files == 0)
        return options_error(command.lang, "sebutkan dokumennya", "name the documents", NULL);
    command.file_count = (size_t)files;
    return run_all(&command);
}

// clang-format off
static const struct option rows[] = {
    {.value = "FILE...",
     .help = {"dokumen: .txt .md .html .docx .pdf .csv", "documents: .txt .md .html .docx .pdf .csv"}},
    {"-o", "DIR",
     {"folder untuk standards/ (bawaan: folder ini); berkas yang sudah disunting\n"
      "tidak ditimpa, bedanya ditampilkan",
      "the folder for standards/ (default: this folder); files that were edited\n"
      "are not overwritten, the difference is shown"},
     "The folder that holds or gets\n.IR standards/ .\nThe default is the current folder.\n",
     .member = offsetof(struct import_command, folder)},
    {"--report", NULL,
     {"tampilkan tabel: komponen yang dikenali, yang meragukan, huruf yang hilang",
      "show a table: components recognised, doubtful parts, letters lost"},
     "Show a table: for each standard the components that were recognised, the parts that are\n"
     "doubtful, and the letters of the document that were not taken over.\n",
     .member = offsetof(struct import_command, report)},
};
// clang-format on

const struct command cli_import = {
    .name = "import",
    .usage = "FILE... [-o DIR] [--report]",
    .summary = {"mengubah dokumen terbitan menjadi berkas standar untuk diperiksa",
                "turn published documents into files of standards to check"},
    .manual =
        "Turn published documents (text, Markdown, web pages, Word, PDF, CSV) into standards\n"
        "for a person to check.\n"
        "What a file holds, where it came from, what is doubtful and what the audit finds\n"
        "stand in it as comments.\n"
        "A file that was edited is left as it is, and the difference from the new proposal is\n"
        "shown.\n",
    .column = 13,
    OPTIONS(rows),
    .run = run_import,
};
