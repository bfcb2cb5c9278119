// Lines that say who publishes: names of agencies and governments, their addresses and numbers.
#ifndef MAKLUMAT_IMPORT_FIND_AGENCY_LINES_H
#define MAKLUMAT_IMPORT_FIND_AGENCY_LINES_H

#include "base/arena.h"

// "Pemerintah Kota Contoh"; "Dinas Sosial Kota Contoh"; "Kabupaten Contoh".
bool is_government(str text);
bool is_agency(str text);
bool is_region(str text);

// "Bagian Umum", which is none without the agency above it.
bool is_part_of_agency(str text);

// "Pemerintah Kab. Jember / Dinas Pemberdayaan Perempuan"
bool is_breadcrumb(str text);

bool is_street(str text);
bool is_address(str text);

// "Jl. Merdeka 1" of "Alamat : Jl. Merdeka 1"; the whole text where it says no such thing.
str address_behind(str text);
bool is_web_line(str text);
bool is_phone_line(str text); // nothing but a number or two

// "STANDAR PELAYANAN DINAS PERHUBUNGAN KOTA CONTOH": the agency behind the words; empty for none.
str agency_behind(str text);

// The next of the parts of a page's title, "Izin Apotek | Dinas Kesehatan", off the front of *rest.
str title_part(str *rest);

bool is_head_line(str text);

#endif
