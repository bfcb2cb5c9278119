// Citations of regulations as they are written: "UU No. 25/2009 ttg Pelayanan Publik".
//
// Kinds follow UU 12/2011 articles 7 and 8, and the decrees, instructions and circulars that
// service standards cite beside them. What does not parse stays text: that is not an error, and
// nothing is lost. A kind without any number or subject ("undang-undang yang berlaku", "sesuai
// peraturan") is not a citation.
#ifndef MAKLUMAT_TEXT_CITATION_H
#define MAKLUMAT_TEXT_CITATION_H

#include "base/arena.h"

enum jenis_peraturan {
    PERATURAN_TIDAK_DIKENAL, // "Peraturan Nomor 5 Tahun 2020": whose, the text does not say
    PERATURAN_UUD,           // has a year and no number
    PERATURAN_TAP_MPR,
    PERATURAN_UU,
    PERATURAN_UU_DARURAT,
    PERATURAN_PERPPU,
    PERATURAN_PP,
    PERATURAN_PERPRES,
    PERATURAN_KEPPRES,
    PERATURAN_INPRES,
    PERATURAN_PERMEN,
    PERATURAN_KEPMEN,
    PERATURAN_PERATURAN_BADAN, // of any other body, named in `badan`: "BPOM", "Desa Sukamaju"
    PERATURAN_PERDA,           // also qanun and perdasus
    PERATURAN_PERGUB,
    PERATURAN_PERBUP,
    PERATURAN_PERWALI,
    PERATURAN_KEPUTUSAN, // of anyone but president and minister; `badan` names the office
    PERATURAN_INSTRUKSI, // of anyone but the president
    PERATURAN_EDARAN,
    PERATURAN_STAATSBLAD,
    JENIS_PERATURAN_COUNT
};

// All texts are parts of the text that was read; empty when they do not stand there.
struct sitasi {
    str teks; // the whole citation, with subject and gazettes
    enum jenis_peraturan jenis;
    str badan;        // ministry, body, office or region: "PANRB", "Kabupaten Karangasem"
    str nomor;        // "23", "PER/20/M.PAN/04/2006", "800/407/35.09.317/2024"
    uint32_t tahun;   // 0 when there is none; the last in `nomor` when it is nowhere else
    str tentang;      // subject
    bool dalam_judul; // named inside the subject of the citation before it, so within its `teks`
    bool mengubah;    // named there as what is changed: "Perubahan atas …"
    bool huruf_pada_angka; // a letter where a digit is meant: "I984", "2O09", "N0 25"
    str lembaran_negara, tambahan_lembaran_negara; // their numbers
};

// All citations in `text`, in the order in which they begin; *list lies in the arena. Two spans
// are apart, or the later one lies in the subject of the earlier and has `dalam_judul`.
size_t citations_read(struct arena *arena, str text, struct sitasi **list);

// One id for all spellings of a regulation: "uu-25-2009", "permenpanrb-15-2014",
// "perda-karangasem-3-2020"; [a-z0-9-], begins with a letter, at most 80. Empty when number or year
// is missing (the constitution needs no number) or the kind is unknown. A regional regulation whose
// region the text leaves out gets an id without one ("perda-3-2020"), which is not unique.
str citation_id(struct arena *arena, const struct sitasi *sitasi);

// The same for the address of a page: a regional regulation says whether of a province, a regency
// or a city, where the text does, for these share names: "perda-kota-bogor-3-2020".
str citation_page_id(struct arena *arena, const struct sitasi *sitasi);

// True when the id is that of one regulation in all of Indonesia: it has a year, and of a regional
// regulation or decree the region is named.
bool citation_is_certain(const struct sitasi *sitasi);

// "UU 25/2009", "PermenPANRB 15/2014", "Perda Karangasem 3/2020"; what is missing is left out.
str citation_short(struct arena *arena, const struct sitasi *sitasi);

// "Undang-Undang"; "Peraturan" for an unknown kind.
str jenis_peraturan_name(enum jenis_peraturan jenis);

#endif
