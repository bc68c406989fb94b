// For x86-64 processors with AVX-512. Unproven: no such processor was at hand, and valgrind has no emulation of it.
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,fma"))), apply_to = function)
#define KERNELS ckernels_avx512
#define KERNEL_NAME "avx512f"
#define LANES 16
#define TILE_ROWS 12
#define TILE_VECTORS 2
#include "Kernels.h"
#pragma clang attribute pop
#endif
