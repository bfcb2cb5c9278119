// Each page knows the portion that it shows; its sister in another language is the first page.
#include "site/pages_list.h"

void pages_list(struct writer *writer, const struct list_plan *plan)
{
    struct arena *paths = writer->sink->arena;
    str first = arena_printf(paths, "%s%.*s.html", plan->folder, STR_ARG(plan->stem));
    for (size_t i = 0; i < plan->paging.pages; i++) {
        const struct portion portion = paging_portion(&plan->paging, plan->stem, i);
        str file = paging_file(paths, plan->stem, i);
        writer_begin(writer, arena_printf(paths, "%s%.*s", plan->folder, STR_ARG(file)));
        writer->page.sister = plan->sister.len > 0
                                  ? plan->sister
                                  : first; // in another language, a list may have fewer pages
        plan->fill(&writer->page, &writer->view, plan->subject, &portion);
        writer_end(writer, plan->page_template);
        if (!plan->unlisted)
            writer_list(writer, writer->page.path, STR_NONE);
    }
}
