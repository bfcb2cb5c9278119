// libyaml's complaints in words for people who do not know YAML's grammar.
#ifndef MAKLUMAT_YAML_PROBLEM_H
#define MAKLUMAT_YAML_PROBLEM_H

#include "base/lang.h"
#include "base/str.h"

// What `problem` (libyaml's text, may be NULL) means; a general sentence for rare ones.
str yaml_problem(const char *problem, enum lang lang);

// True when it is to be shown where the text or list began that libyaml could not finish.
bool yaml_problem_is_at_start(const char *problem);

#endif
