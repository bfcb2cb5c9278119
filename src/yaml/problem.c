// libyaml 0.2.5 words its problems for programmers, in English. This table says them in the
// words of someone who fills in a form; what it does not hold gets a general sentence.
#include "yaml/problem.h"

struct problem {
    const char *begins; // how libyaml's text begins
    const char *words[LANGS];
};

static const struct problem problems[] = {
    {"mapping values are not allowed",
     {"ada titik dua yang tidak pada tempatnya; teks yang memuat \": \" perlu tanda kutip",
      "there is a colon out of place; a text that holds \": \" needs quotation marks"}},
    {"could not find expected ':'",
     {"baris ini tidak memuat titik dua sesudah kunci", "this line has no colon after its key"}},
    {"did not find expected key",
     {"jorokan baris ini tidak sejajar, atau ada tanda kutip yang kurang",
      "the indentation of this line does not match, or a quotation mark is missing"}},
    {"did not find expected '-' indicator",
     {"butir daftar harus diawali tanda \"- \" dan sejajar",
      "an item of a list must begin with \"- \" and line up with the others"}},
    {"block sequence entries are not allowed",
     {"daftar harus dimulai pada baris baru sesudah kuncinya; teks \"-\" perlu tanda kutip",
      "a list must begin on a new line after its key; the text \"-\" needs quotation marks"}},
    {"found unexpected end of stream",
     {"berkas berakhir sebelum tanda kutip atau kurung ditutup",
      "the file ends before a quotation mark or bracket is closed"}},
    {"found unexpected document indicator",
     {"tanda kutip tidak ditutup sebelum baris --- atau ...",
      "a quotation mark is not closed before a line --- or ..."}},
    {"found character that cannot start any token",
     {"teks yang diawali @, ` atau % perlu tanda kutip",
      "a text that begins with @, ` or % needs quotation marks"}},
    {"found unknown escape character",
     {"ada garis miring terbalik yang tidak dikenal di dalam tanda kutip ganda; pakai tanda kutip tunggal",
      "there is an unknown backslash in double quotation marks; use single ones"}},
    {"did not find expected ',' or",
     {"daftar dalam kurung tidak lengkap: kurang koma atau kurung tutup",
      "a list in brackets is incomplete: a comma or closing bracket is missing"}},
    {"found a tab character",
     {"ada tabulator di awal baris", "there is a tab at the beginning of the line"}},
    {"a key must be a text", {"kunci harus berupa teks biasa", "a key must be a plain text"}},
    {"did not find expected alphabetic or numeric character",
     {"teks yang diawali & atau * perlu tanda kutip",
      "a text that begins with & or * needs quotation marks"}},
    {"did not find expected whitespace or line break",
     {"teks yang diawali ! perlu tanda kutip", "a text that begins with ! needs quotation marks"}},
    {"did not find expected <document start>",
     {"ada isi sesudah dokumen berakhir", "there is content after the end of the document"}},
    {"did not find expected comment or line break",
     {"sesudah tanda | atau > isi teks harus dimulai pada baris baru",
      "after the sign | or > the text must begin on a new line"}},
    {"while scanning", {"bagian ini tidak lengkap", "this part is incomplete"}},
};

str yaml_problem(const char *problem, enum lang lang)
{
    static const char *const general[LANGS] = {
        "susunannya tidak sesuai aturan YAML",
        "its form does not follow the rules of YAML",
    };
    str text = str_from(problem);
    for (size_t i = 0; i < sizeof problems / sizeof problems[0]; i++)
        if (str_starts(text, str_from(problems[i].begins)))
            return str_from(problems[i].words[lang]);
    return str_from(general[lang]);
}

bool yaml_problem_is_at_start(const char *problem)
{
    static const char *const begins[] = {
        "could not find expected ':'",
        "found unexpected end of stream",
        "found unexpected document indicator",
        "did not find expected ',' or",
    };
    for (size_t i = 0; i < sizeof begins / sizeof begins[0]; i++)
        if (str_starts(str_from(problem), str_from(begins[i])))
            return true;
    return false;
}
