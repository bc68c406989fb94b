// Arithmetic kernels in C with run-time dispatch to the processor's vector instructions.
//
// Every row of a result depends on its own inputs alone, never on the number of rows computed with it: the same
// sentence has the same bits in any batch and on any number of threads.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// The instruction set that the kernels run on here: "avx512f", "avx2+fma", "neon" or "generic". The best one that the
/// processor has, unless the environment's BITEXT_KERNELS names another that it has: for tests and benchmarks.
const char *ckernels_instruction_set(void);

/// Makes the kernels use another set ("generic", "avx2+fma" ...) when the calling thread calls them, the usual one again
/// for null: for tests. Returns 0, and changes nothing, if this processor or build does not have it.
int ckernels_use_instruction_set(const char *name);

/// Columns of a panel of a packed matrix: elements are stored by panel, row, column.
enum { ckernels_panel = 16 };

/// out[i] = rows[i] * matrix, or out[i] += that; matrix is packed, depth x columns, columns a multiple of 16.
/// Strides in elements.
void ckernels_multiply(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate);

/// Whether the processor multiplies in bfloat16, with the instruction set in use.
int ckernels_has_bf16(void);

/// The same product of rows and matrix rounded to bfloat16 (8 bits of significand), summed in single precision; depth a
/// multiple of 16. Only where `ckernels_has_bf16`.
void ckernels_multiply_bf16(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate);

/// out[i] = bytes[i] * scale + offset; count a multiple of 16.
void ckernels_dequantise(const uint8_t *bytes, size_t count, float scale, float offset, float *out);

/// Layer normalisation of a row of `width` (a multiple of 16), in place: bias (may be null) is added first.
void ckernels_normalise(
    float *row, size_t width, const float *bias, const float *gain, const float *shift, float epsilon);

/// out[i] += factor * row[i]; width a multiple of 16.
void ckernels_add(float *out, const float *row, size_t width, float factor);

/// Elements of a token's embedding, and of its three branches together.
enum { ckernels_embedding = 512, ckernels_branches = 768 };

/// Adds `weight` times a token's features, normalised but without gain and shift, to a sum: its embedding (a byte an
/// element, value = byte * scale + offset) and its branches, together 1280 numbers. moments = their mean, and one over
/// the root of variance + epsilon.
void ckernels_add_feature(
    const uint8_t *embedding, float scale, float offset, const float *branches, float epsilon, float weight,
    float *sum, float moments[2]);

/// The projection of a token's normalised features from those of its embedding and its branches as they are: out =
/// (embedding + branches - mean * column_sums) * factor + shift; moments = mean and factor, width a multiple of 16.
void ckernels_project_feature(
    const float *embedding, const float *branches, const float *column_sums, const float *shift, size_t width,
    const float moments[2], float *out);

/// out = max(0, row + bias), bias may be null; width a multiple of 16.
void ckernels_rectify(float *row, size_t width, const float *bias);

/// The first convolutions of a token from its neighbours' products: `window` points to the rows of the tokens at -2 to
/// +2, null where there is none. A row holds 13 groups of 256 numbers in 16 bits, each group with a scale: the token's
/// inputs for the orders 2, 3 and 5, then a group for each tap of these orders. hidden = input + max(0, bias + sum of
/// products): 768 values, of which those of the wanted orders are written (`orders`: 1 for 2, 2 for 3, 4 for 5). `ahead`: the row that will be needed next but is in no window yet (any address will do).
void ckernels_first_convolution(
    const int16_t *const window[5], const float *const scales[5], const float *bias, float *hidden, int orders,
    const int16_t *ahead);

/// The input transform of one tile of 256 channels with 2 to 10 points: out[p] = sum over i of transform[p * points + i]
/// * rows[i], the last point's to `last`. Only the last point has a part of the last row.
void ckernels_tile_input(
    const float *const *rows, size_t points, const float *transform, float *out, size_t point_stride, float *last);

/// The output transform of one tile: for each of `count` outputs i (at most 6), out[i] = residual[i] + max(0, bias +
/// sum over p of transform[i * points + p] * in[p]), 256 channels; in[points - 1] is `last`.
void ckernels_tile_output(
    const float *in, size_t point_stride, const float *last, size_t points, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count);

/// row = tanh(row), scaled to length 1 (squared length at least epsilon); width a multiple of 16.
void ckernels_finish(float *row, size_t width, float epsilon);

/// The scalar product of two rows; width a multiple of 16.
float ckernels_dot(const float *one, const float *other, size_t width);

/// The scalar products of a row with `count` consecutive rows.
void ckernels_dots(const float *one, const float *others, size_t count, size_t width, float *out);

/// out[i] = round(row[i] / scale), the scale returned such that the largest becomes 32767; width a multiple of 16.
float ckernels_quantise(const float *row, size_t width, int16_t *out);

/// The direction of row + bias in a byte an element: out[i] = 127.5 + u[i] / scale, rounded, with u of length 1 and the
/// scale returned such that the largest becomes 0 or 255; width a multiple of 16.
float ckernels_quantise_direction(const float *row, const float *bias, size_t width, uint8_t *out);

/// out[i] += row[i] * scale; width a multiple of 16.
void ckernels_add_quantised(float *out, const int16_t *row, size_t width, float scale);

/// SHA-256 (FIPS 180-4) of a block of memory.
void ckernels_sha256(const uint8_t *bytes, size_t count, uint8_t digest[32]);

/// CRC-32 (ISO 3309, as in zip) of a block of memory, continued from `checksum` (0 at the start).
uint32_t ckernels_crc32(uint32_t checksum, const uint8_t *bytes, size_t count);
