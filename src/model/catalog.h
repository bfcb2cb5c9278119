// What a site holds: its settings, its agencies, their standards, in the order of their ids.
#ifndef MAKLUMAT_MODEL_CATALOG_H
#define MAKLUMAT_MODEL_CATALOG_H

#include "model/id.h"
#include "model/summary.h"

struct facts;

// A service has a standard while its agency is being read and its pages made; lists of a whole site
// know summaries alone.
struct service {
    str id;     // "perlindungan-anak", the file's name without .yaml
    str file;   // "standards/karangasem/perlindungan-anak.yaml"
    str source; // the bytes of the file
    const struct standar *standar;
    const struct facts *facts;         // of the original of the standard (facts/facts.h)
    const struct standar *translation; // of its .en.yaml; NULL: none
    const struct summary *summary;     // in the language of the catalogue
    bool broken;                       // it has an input error; it is not published
};

struct agency {
    str id;
    str file;   // its instansi.yaml
    str source; // the bytes of that file
    const struct instansi *instansi;
    const struct instansi *translation; // of its instansi.en.yaml; NULL: none
    const struct service *services;
    size_t count;
    unsigned translatable; // rows of its instansi.yaml with words to translate; 0 in the first
                           // language
    bool translated;       // there is a translation, which may not be at hand
    bool settings_broken;  // its instansi.yaml has an input error
    bool broken;           // one of its files has; it is left as it was published
};

struct catalog {
    const struct situs *situs;
    const struct situs *translation; // of situs.en.yaml; NULL: none
    const struct agency *agencies;
    size_t count;
};

// True when pages are to be written in this language: those that `bahasa` names, else Indonesian.
bool catalog_has_language(const struct situs *situs, enum lang lang);

#endif
