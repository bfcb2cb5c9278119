// Lets a unit test that was written for cmocka build until it is converted to check.h.
#include "check.h"

#define CMUnitTest check_case
#define cmocka_unit_test(function)                                                                 \
    {                                                                                              \
        #function, (void (*)(void))function                                                        \
    }
#define cmocka_run_group_tests(tests, setup, teardown)                                             \
    check_run(tests, sizeof(tests) / sizeof(tests)[0])
#define print_error printf
#define print_message printf
