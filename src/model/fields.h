// The field table: one row per YAML key.
#ifndef MAKLUMAT_MODEL_FIELDS_H
#define MAKLUMAT_MODEL_FIELDS_H

#include "model/standard.h"

extern const struct record record_situs;
extern const struct record record_instansi;
extern const struct record record_standar;
extern const struct record record_butir; // judul, isi, daftar of a general item
extern const struct record record_kanal;
extern const struct record record_langkah;
extern const struct record record_tahap;
extern const struct record record_tarif;
extern const struct record record_peraturan;
extern const struct record record_jam_buka;
extern const struct record record_sk;
extern const struct record record_penetapan;
extern const struct record record_riwayat;
extern const struct record record_pengecualian;

// The row of one of the fourteen, with its legal name and article.
const struct field *komponen_field(enum komponen_id id);

// The component with this key, or KOMPONEN_COUNT.
enum komponen_id komponen_find(str key);

// 'A' service delivery (penyampaian), 'B' management (pengelolaan): PermenPANRB 15/2014.
char komponen_group(enum komponen_id id);

// The fourteen in the order of PermenPANRB 15/2014: A1 to A6, B1 to B8.
extern const enum komponen_id komponen_panrb[KOMPONEN_COUNT];

// Whether there is a text in it.
bool komponen_has_content(const struct komponen *komponen);

#endif
