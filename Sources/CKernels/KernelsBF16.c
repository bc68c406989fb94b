// The product of matrices in bfloat16 (8 bits of significand, sums in single precision), for x86-64 processors that have
// AVX512_BF16 (Cooper Lake, Zen 4 and later): one instruction multiplies and adds twice as many pairs as in single precision.
#include "CKernels.h"

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512bf16"))), apply_to = function)
#include <immintrin.h>

#define INLINE static inline __attribute__((always_inline))

enum {
    lanes = 16,
    tile_rows = 6,
    tile_panels = 4,
    /// Pairs along the depth that are converted together, and rows: panels of 32 KB and rows of 64 KB, in the second cache.
    block_pairs = 128,
    block_rows = 128,
};

/// The elements of two rows of a panel, one beside the other.
INLINE __m512i interleaved(const float *first, const float *second) {
    const __m512i low = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(first)));
    const __m512i high = _mm512_cvtepu16_epi32((__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(second)));
    return _mm512_or_si512(low, _mm512_slli_epi32(high, 16));
}

INLINE void multiply_tile(
    const int height, const int width, const uint32_t (*rows)[block_pairs],
    const __m512i (*panels)[tile_panels], size_t pairs, float *out, size_t out_stride, int accumulate) {
    __m512 sums[tile_rows][tile_panels];
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < width; j++)
            sums[i][j] = accumulate ? _mm512_loadu_ps(out + i * out_stride + j * lanes) : _mm512_setzero_ps();
    for (size_t k = 0; k < pairs; k++) {
        __m512bh right[tile_panels];
#pragma clang loop unroll(full)
        for (int j = 0; j < width; j++) right[j] = (__m512bh)panels[k][j];
#pragma clang loop unroll(full)
        for (int i = 0; i < height; i++) {
            const __m512bh left = (__m512bh)_mm512_set1_epi32((int)rows[i][k]);
#pragma clang loop unroll(full)
            for (int j = 0; j < width; j++) sums[i][j] = _mm512_dpbf16_ps(sums[i][j], left, right[j]);
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < height; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < width; j++) _mm512_storeu_ps(out + i * out_stride + j * lanes, sums[i][j]);
}

INLINE void multiply_rows(
    const int width, const uint32_t (*rows)[block_pairs], size_t count, const __m512i (*panels)[tile_panels],
    size_t pairs, float *out, size_t out_stride, int accumulate) {
    const size_t tiles = (count + tile_rows - 1) / tile_rows;
    for (size_t tile = 0; tile < tiles; tile++) {
        const size_t height = count / tiles + (tile < count % tiles);
#define HEIGHT(n) \
    case n: multiply_tile(n, width, rows, panels, pairs, out, out_stride, accumulate); break;
        switch (height) {
            HEIGHT(1)
            HEIGHT(2)
            HEIGHT(3)
            HEIGHT(4)
            HEIGHT(5)
            HEIGHT(6)
        }
#undef HEIGHT
        rows += height;
        out += height * out_stride;
    }
}

static void multiply(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate) {
    _Alignas(64) uint32_t left[block_rows][block_pairs];
    _Alignas(64) __m512i right[block_pairs][tile_panels];
    for (size_t row = 0; row < count; row += block_rows) {
        const size_t height = count - row < block_rows ? count - row : block_rows;
        for (size_t k = 0; k < depth; k += 2 * block_pairs) {
            const size_t size = depth - k < 2 * block_pairs ? depth - k : 2 * block_pairs;
            for (size_t i = 0; i < height; i++) {
                const float *from = rows + (row + i) * row_stride + k;
                for (size_t place = 0; place < size; place += lanes)
                    _mm256_store_si256(
                        (__m256i *)(left[i] + place / 2), (__m256i)_mm512_cvtneps_pbh(_mm512_loadu_ps(from + place)));
            }
            for (size_t column = 0, width; column < columns; column += width * lanes) {
                const size_t panels = (columns - column) / lanes;
                width = panels < tile_panels ? panels : tile_panels;
                for (size_t j = 0; j < width; j++) {
                    const float *panel = matrix + (column + j * lanes) * depth + k * lanes;
                    for (size_t place = 0; place < size; place += 2)
                        right[place / 2][j] = interleaved(panel + place * lanes, panel + (place + 1) * lanes);
                }
                float *to = out + row * out_stride + column;
#define WIDTH(n) \
    case n: multiply_rows(n, left, height, right, size / 2, to, out_stride, accumulate || k); break;
                switch (width) {
                    WIDTH(1)
                    WIDTH(2)
                    WIDTH(3)
                    WIDTH(4)
                }
#undef WIDTH
            }
        }
    }
}
#pragma clang attribute pop

#endif

void ckernels_multiply_bf16(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate) {
#if defined(__x86_64__)
    multiply(rows, row_stride, count, matrix, depth, columns, out, out_stride, accumulate);
#else
    __builtin_trap();
#endif
}
