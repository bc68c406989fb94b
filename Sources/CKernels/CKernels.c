#include "CKernels.h"

const char *ckernels_instruction_set(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return "avx2+fma";
#endif
    return "generic";
}
