// For x86-64 processors with AVX-512 (since 2017, Zen 4 and later among them). Proven on Zen 5.
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,fma"))), apply_to = function)
#define KERNELS ckernels_avx512
#define KERNEL_NAME "avx512f"
#define LANES 16
#define TILE_ROWS 6
#define TILE_VECTORS 4
#include "Kernels.h"
#pragma clang attribute pop
#endif
