#include "KernelTable.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

static const struct kernel_table *_Atomic chosen;
static _Thread_local const struct kernel_table *forced;

/// A table by its name, the best one for null; null if this processor does not have it.
static const struct kernel_table *find(const char *name) {
#if defined(__x86_64__)
    if (!name || strcmp(name, ckernels_avx512.name) == 0)
        if (__builtin_cpu_supports("avx512f")) return &ckernels_avx512;
    if (!name || strcmp(name, ckernels_avx2.name) == 0)
        if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return &ckernels_avx2;
#endif
    return !name || strcmp(name, ckernels_generic.name) == 0 ? &ckernels_generic : 0;
}

static const struct kernel_table *choose(void) {
    const char *wanted = getenv("BITEXT_KERNELS");
    const struct kernel_table *table = wanted ? find(wanted) : 0;
    if (!table) table = find(0);
    atomic_store_explicit(&chosen, table, memory_order_release);
    return table;
}

static inline const struct kernel_table *kernels(void) {
    if (forced) return forced;
    const struct kernel_table *table = atomic_load_explicit(&chosen, memory_order_acquire);
    return table ? table : choose();
}

const char *ckernels_instruction_set(void) { return kernels()->name; }

int ckernels_use_instruction_set(const char *name) {
    const struct kernel_table *table = name ? find(name) : 0;
    if (name && !table) return 0;
    forced = table;
    return 1;
}

int ckernels_has_bf16(void) {
#if defined(__x86_64__)
    return kernels() == &ckernels_avx512 && __builtin_cpu_supports("avx512bf16");
#else
    return 0;
#endif
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

void ckernels_add_feature(
    const uint8_t *embedding, float scale, float offset, const float *branches, float epsilon, float weight,
    float *sum, float moments[2]) {
    kernels()->add_feature(embedding, scale, offset, branches, epsilon, weight, sum, moments);
}

void ckernels_project_feature(
    const float *embedding, const float *branches, const float *column_sums, const float *shift, size_t width,
    const float moments[2], float *out) {
    kernels()->project_feature(embedding, branches, column_sums, shift, width, moments, out);
}

void ckernels_rectify(float *row, size_t width, const float *bias) { kernels()->rectify(row, width, bias); }

void ckernels_first_convolution(
    const int16_t *const window[5], const float *const scales[5], const float *bias, float *hidden, int orders,
    const int16_t *ahead) {
    kernels()->first_convolution(window, scales, bias, hidden, orders, ahead);
}

void ckernels_tile_input(
    const float *const *rows, size_t points, const float *transform, float *out, size_t point_stride, float *last) {
    kernels()->tile_input(rows, points, transform, out, point_stride, last);
}

void ckernels_tile_output(
    const float *in, size_t point_stride, const float *last, size_t points, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count) {
    kernels()->tile_output(in, point_stride, last, points, transform, bias, residual, out, count);
}

void ckernels_finish(float *row, size_t width, float epsilon) { kernels()->finish(row, width, epsilon); }

float ckernels_dot(const float *one, const float *other, size_t width) { return kernels()->dot(one, other, width); }

void ckernels_dots(const float *one, const float *others, size_t count, size_t width, float *out) {
    float (*dot)(const float *, const float *, size_t) = kernels()->dot;
    for (size_t i = 0; i < count; i++) out[i] = dot(one, others + i * width, width);
}

float ckernels_quantise(const float *row, size_t width, int16_t *out) { return kernels()->quantise(row, width, out); }

float ckernels_quantise_direction(const float *row, const float *bias, size_t width, uint8_t *out) {
    return kernels()->quantise_direction(row, bias, width, out);
}

void ckernels_add_quantised(float *out, const int16_t *row, size_t width, float scale) {
    kernels()->add_quantised(out, row, width, scale);
}
