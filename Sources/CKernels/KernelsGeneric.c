// For every processor: SSE2 on x86-64, NEON on arm64.
#define KERNELS ckernels_generic
#define LANES 4
#if defined(__aarch64__)
#define KERNEL_NAME "neon"
#define TILE_ROWS 6
#define TILE_VECTORS 4
#else
#define KERNEL_NAME "generic"
#define TILE_ROWS 4
#define TILE_VECTORS 2
#endif
#include "Kernels.h"
