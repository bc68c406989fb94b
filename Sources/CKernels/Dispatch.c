#include "KernelTable.h"

#include <stdatomic.h>
#include <string.h>

static const struct kernel_table *_Atomic chosen;

static const struct kernel_table *find(const char *name) {
#if defined(__x86_64__)
    // AVX-512 is taken on request only, as long as it is unproven.
    if (name && strcmp(name, ckernels_avx512.name) == 0)
        return __builtin_cpu_supports("avx512f") ? &ckernels_avx512 : 0;
    if (!name || strcmp(name, ckernels_avx2.name) == 0)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return &ckernels_avx2;
#endif
    return !name || strcmp(name, ckernels_generic.name) == 0 ? &ckernels_generic : 0;
}

static inline const struct kernel_table *kernels(void) {
    const struct kernel_table *table = atomic_load_explicit(&chosen, memory_order_acquire);
    if (!table) atomic_store_explicit(&chosen, table = find(0), memory_order_release);
    return table;
}

const char *ckernels_instruction_set(void) { return kernels()->name; }

int ckernels_use_instruction_set(const char *name) {
    const struct kernel_table *table = find(name);
    if (table) atomic_store_explicit(&chosen, table, memory_order_release);
    return table != 0;
}

void ckernels_multiply(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate) {
    kernels()->multiply(rows, row_stride, count, matrix, depth, columns, out, out_stride, accumulate);
}

void ckernels_dequantise(const uint8_t *from, size_t count, float scale, float offset, float *out) {
    kernels()->dequantise(from, count, scale, offset, out);
}

void ckernels_normalise(
    float *row, size_t width, const float *bias, const float *gain, const float *shift, float epsilon) {
    kernels()->normalise(row, width, bias, gain, shift, epsilon);
}

void ckernels_add(float *out, const float *row, size_t width, float factor) {
    kernels()->add(out, row, width, factor);
}

void ckernels_rectify(float *row, size_t width, const float *bias) { kernels()->rectify(row, width, bias); }

void ckernels_first_convolution(
    const int16_t *const window[5], const float *const scales[5], const float *bias, float *hidden) {
    kernels()->first_convolution(window, scales, bias, hidden);
}

void ckernels_tile_input(
    const float *const *rows, size_t points, const float *transform, float *out, size_t point_stride) {
    kernels()->tile_input(rows, points, transform, out, point_stride);
}

void ckernels_tile_output(
    const float *in, size_t point_stride, size_t points, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count) {
    kernels()->tile_output(in, point_stride, points, transform, bias, residual, out, count);
}

void ckernels_finish(float *row, size_t width, float epsilon) { kernels()->finish(row, width, epsilon); }

float ckernels_dot(const float *one, const float *other, size_t width) { return kernels()->dot(one, other, width); }

void ckernels_dots(const float *one, const float *others, size_t count, size_t width, float *out) {
    float (*dot)(const float *, const float *, size_t) = kernels()->dot;
    for (size_t i = 0; i < count; i++) out[i] = dot(one, others + i * width, width);
}

float ckernels_quantise(const float *row, size_t width, int16_t *out) { return kernels()->quantise(row, width, out); }

void ckernels_add_quantised(float *out, const int16_t *row, size_t width, float scale) {
    kernels()->add_quantised(out, row, width, scale);
}
