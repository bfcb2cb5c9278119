// Taking a standard apart for the rules: its texts, an index of their words, what the grammars
// read, the states of the fourteen.
#ifndef MAKLUMAT_AUDIT_SCENE_H
#define MAKLUMAT_AUDIT_SCENE_H

#include "audit/rule/rule.h"

struct word_index *phrases_index(struct arena *arena, struct passage *passages, size_t count);

// All that the states of the fourteen rest on, and the states. Everything in the arena; borrowed
// from the standard.
void passages_open(struct scene *scene, struct arena *arena, const struct service *service,
                   const struct audit_data *data);

// What only rules ask for: the regulations that it cites.
void passages_read_citations(struct scene *scene);

// The states of the fourteen, from all else in the scene.
void components_judge(struct scene *scene, const struct audit_data *data);

enum tingkat_f02 audit_f02_level(const struct scene *scene, unsigned complete);

struct audit_pledge audit_pledge_read(const struct instansi *instansi);

#endif
