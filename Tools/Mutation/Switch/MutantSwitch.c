#include <stdlib.h>

// Constant for all who see the header; written once, before anything else runs.
int mutant_switch = 0;

__attribute__((constructor)) static void read_mutant_switch(void) {
    const char *number = getenv("BITEXT_MUTANT");
    if (number) mutant_switch = atoi(number);
}
