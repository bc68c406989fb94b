// For x86-64 processors since 2013 (Haswell) and 2015 (Excavator).
#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define KERNELS ckernels_avx2
#define KERNEL_NAME "avx2+fma"
#define LANES 8
#define TILE_ROWS 6
#define TILE_VECTORS 2
#include "Kernels.h"
#pragma clang attribute pop
#endif
