// What has been read of a standard so far. Private to facts/.
#ifndef MAKLUMAT_FACTS_MEMORY_H
#define MAKLUMAT_FACTS_MEMORY_H

#include "facts/facts.h"

// NULL: nobody has asked yet.
struct fact_readings {
    const struct fact_durations *durations;
    const struct fact_amounts *amounts;
    const struct fact_channels *channels;
    const struct fact_hours *hours;
    const struct fact_citations *citations;
};

struct fact_memory {
    struct fact_readings *of; // of each text
    const struct fact_regulations *regulations;
    const struct openings *openings;
};

#endif
