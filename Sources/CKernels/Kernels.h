// The kernels, once for each instruction set: a file that includes this one defines
//   KERNELS      the name of the table of functions,
//   LANES        floats in a vector register,
//   TILE_ROWS    rows and
//   TILE_VECTORS vectors of the block of results that the product keeps in registers.
// Plain vector extensions of the compiler, so that one text serves every processor.
#include "KernelTable.h"

typedef float vector __attribute__((vector_size(LANES * sizeof(float)), aligned(4)));
typedef uint8_t bytes __attribute__((vector_size(LANES), aligned(1)));
typedef int16_t shorts __attribute__((vector_size(LANES * sizeof(int16_t)), aligned(2)));

#define INLINE static inline __attribute__((always_inline))

INLINE vector load(const float *from) { return *(const vector *)from; }
INLINE void store(float *to, vector value) { *(vector *)to = value; }
INLINE vector spread(float value) { return value - (vector){0}; }
INLINE vector larger(vector one, vector other) { return __builtin_elementwise_max(one, other); }

INLINE float total(vector value) {
    // Pairwise, in a fixed order: the same sum for every instruction set of the same width.
    float lanes[LANES];
    store(lanes, value);
    for (int width = LANES / 2; width > 0; width /= 2)
        for (int i = 0; i < width; i++) lanes[i] += lanes[i + width];
    return lanes[0];
}

enum { tile_columns = TILE_VECTORS * LANES };

INLINE void multiply_tile(
    const int tile_rows, const float *rows, size_t row_stride, const float *matrix, size_t panel_depth, size_t depth,
    size_t column, float *out, size_t out_stride, int accumulate) {
    const float *panel[TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int j = 0; j < TILE_VECTORS; j++) {
        size_t place = column + j * LANES;
        panel[j] = matrix + place / ckernels_panel * ckernels_panel * panel_depth + place % ckernels_panel;
    }
    vector sums[TILE_ROWS][TILE_VECTORS];
#pragma clang loop unroll(full)
    for (int i = 0; i < tile_rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < TILE_VECTORS; j++)
            sums[i][j] = accumulate ? load(out + i * out_stride + column + j * LANES) : (vector){0};
    for (size_t k = 0; k < depth; k++) {
        vector right[TILE_VECTORS];
#pragma clang loop unroll(full)
        for (int j = 0; j < TILE_VECTORS; j++) right[j] = load(panel[j] + k * ckernels_panel);
#pragma clang loop unroll(full)
        for (int i = 0; i < tile_rows; i++) {
            vector left = spread(rows[i * row_stride + k]);
#pragma clang loop unroll(full)
            for (int j = 0; j < TILE_VECTORS; j++) sums[i][j] += left * right[j];
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < tile_rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < TILE_VECTORS; j++) store(out + i * out_stride + column + j * LANES, sums[i][j]);
}

INLINE void multiply_block(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t panel_depth, size_t depth,
    size_t column, float *out, size_t out_stride, int accumulate, const float *ahead) {
    // A share of what comes next with each tile, so that it has come from memory when its turn comes.
    const size_t share = (depth * tile_columns / (count / TILE_ROWS + 1) + 15) / 16 * 16;
    for (; count >= TILE_ROWS; count -= TILE_ROWS, rows += TILE_ROWS * row_stride, out += TILE_ROWS * out_stride) {
        for (size_t i = 0; i < share; i += 16) __builtin_prefetch(ahead + i, 0, 2);
        ahead += share;
        multiply_tile(TILE_ROWS, rows, row_stride, matrix, panel_depth, depth, column, out, out_stride, accumulate);
    }
#define REST(n) \
    case n: \
        multiply_tile(n, rows, row_stride, matrix, panel_depth, depth, column, out, out_stride, accumulate); \
        break;
    switch (count) {
        REST(1)
        REST(2)
        REST(3)
#if TILE_ROWS > 4
        REST(4)
        REST(5)
#endif
#if TILE_ROWS > 6
        REST(6)
        REST(7)
        REST(8)
        REST(9)
        REST(10)
        REST(11)
#endif
    }
#undef REST
}

static void multiply(
    const float *rows, size_t row_stride, size_t count, const float *matrix, size_t depth, size_t columns, float *out,
    size_t out_stride, int accumulate) {
    // 16 KB of a panel stay in the first cache while all rows pass by. Sums run through the depth in order, whatever
    // the blocks.
    enum { block = 256 };
    for (size_t column = 0; column < columns; column += tile_columns)
        for (size_t k = 0; k < depth; k += block) {
            size_t size = depth - k < block ? depth - k : block;
            const float *here = matrix + k * ckernels_panel;
            const float *ahead = matrix + column * depth + (k + block) * ckernels_panel;
            multiply_block(
                rows + k, row_stride, count, here, depth, size, column, out, out_stride, accumulate || k, ahead);
        }
}

static void dequantise(const uint8_t *from, size_t count, float scale, float offset, float *out) {
    for (size_t i = 0; i < count; i += LANES)
        store(out + i, __builtin_convertvector(*(const bytes *)(from + i), vector) * scale + offset);
}

static void normalise(
    float *row, size_t width, const float *bias, const float *gain, const float *shift, float epsilon) {
    vector sum = {0};
    for (size_t i = 0; i < width; i += LANES) {
        vector value = load(row + i);
        if (bias) {
            value += load(bias + i);
            store(row + i, value);
        }
        sum += value;
    }
    float mean = total(sum) / width;
    vector squares = {0};
    for (size_t i = 0; i < width; i += LANES) {
        vector value = load(row + i) - mean;
        squares += value * value;
    }
    float factor = 1 / __builtin_sqrtf(total(squares) / width + epsilon);
    for (size_t i = 0; i < width; i += LANES)
        store(row + i, (load(row + i) - mean) * factor * load(gain + i) + load(shift + i));
}

static void add(float *out, const float *row, size_t width, float factor) {
    for (size_t i = 0; i < width; i += LANES) store(out + i, load(out + i) + load(row + i) * factor);
}

static void rectify(float *row, size_t width, const float *bias) {
    for (size_t i = 0; i < width; i += LANES) {
        vector value = load(row + i);
        if (bias) value += load(bias + i);
        store(row + i, larger(value, (vector){0}));
    }
}

INLINE vector widen(const int16_t *from) { return __builtin_convertvector(*(const shorts *)from, vector); }

/// `first`: where the first tap of this order looks, counted from the window's start; `group`: its products in a row.
INLINE void first_order(
    const int16_t *const *window, const float *const *scales, int taps, int first, int branch, int group,
    const float *bias, float *hidden) {
    // Outside of the text there is a row of zeros, so that the loop has no branches.
    static const int16_t nothing[256];
    const int16_t *from[5];
    vector scale[5];
#pragma clang loop unroll(full)
    for (int tap = 0; tap < taps; tap++) {
        const int16_t *row = window[first + tap];
        from[tap] = row ? row + (group + tap) * 256 : nothing;
        scale[tap] = spread(row ? scales[first + tap][group + tap] : 0);
    }
    const int16_t *input = window[2] + branch * 256;
    vector input_scale = spread(scales[2][branch]);
    for (size_t i = 0; i < 256; i += LANES) {
        vector sum = load(bias + branch * 256 + i);
#pragma clang loop unroll(full)
        for (int tap = 0; tap < taps; tap++) sum += widen(from[tap] + i) * scale[tap];
        store(hidden + branch * 256 + i, widen(input + i) * input_scale + larger(sum, (vector){0}));
    }
}

static void first_convolution(
    const int16_t *const window[5], const float *const scales[5], const float *bias, float *hidden) {
    first_order(window, scales, 2, 2, 0, 3, bias, hidden);
    first_order(window, scales, 3, 1, 1, 5, bias, hidden);
    first_order(window, scales, 5, 0, 2, 8, bias, hidden);
}

INLINE void tile_input_points(
    const size_t points, const float *const *rows, const float *transform, float *out, size_t point_stride) {
    for (size_t i = 0; i < 256; i += LANES) {
        vector inputs[10];
#pragma clang loop unroll(full)
        for (size_t j = 0; j < points; j++) inputs[j] = load(rows[j] + i);
        for (size_t p = 0; p < points; p++) {
            vector sum = {0};
#pragma clang loop unroll(full)
            for (size_t j = 0; j < points; j++) sum += inputs[j] * transform[p * points + j];
            store(out + p * point_stride + i, sum);
        }
    }
}

static void tile_input(
    const float *const *rows, size_t points, const float *transform, float *out, size_t point_stride) {
    switch (points) {
        case 7: tile_input_points(7, rows, transform, out, point_stride); break;
        case 8: tile_input_points(8, rows, transform, out, point_stride); break;
        case 10: tile_input_points(10, rows, transform, out, point_stride); break;
    }
}

INLINE void tile_output_points(
    const size_t points, const float *in, size_t point_stride, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count) {
    for (size_t i = 0; i < 256; i += LANES) {
        vector inputs[10];
#pragma clang loop unroll(full)
        for (size_t p = 0; p < points; p++) inputs[p] = load(in + p * point_stride + i);
        vector start = load(bias + i);
        for (size_t output = 0; output < count; output++) {
            vector sum = start;
#pragma clang loop unroll(full)
            for (size_t p = 0; p < points; p++) sum += inputs[p] * transform[output * points + p];
            store(out[output] + i, load(residual[output] + i) + larger(sum, (vector){0}));
        }
    }
}

static void tile_output(
    const float *in, size_t point_stride, size_t points, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count) {
    switch (points) {
        case 7: tile_output_points(7, in, point_stride, transform, bias, residual, out, count); break;
        case 8: tile_output_points(8, in, point_stride, transform, bias, residual, out, count); break;
        case 10: tile_output_points(10, in, point_stride, transform, bias, residual, out, count); break;
    }
}

/// The rational approximation of Eigen's ptanh (odd degree 13 over even degree 6), within 3 units in the last place.
INLINE vector hyperbolic_tangent(vector x) {
    vector limit = spread(7.90531110763549805f);
    x = larger(-limit, __builtin_elementwise_min(x, limit));
    vector square = x * x;
    vector above = spread(-2.76076847742355e-16f);
    above = above * square + 2.00018790482477e-13f;
    above = above * square - 8.60467152213735e-11f;
    above = above * square + 5.12229709037114e-08f;
    above = above * square + 1.48572235717979e-05f;
    above = above * square + 6.37261928875436e-04f;
    above = above * square + 4.89352455891786e-03f;
    vector below = spread(1.19825839466702e-06f);
    below = below * square + 1.18534705686654e-04f;
    below = below * square + 2.26843463243900e-03f;
    below = below * square + 4.89352518554385e-03f;
    return x * above / below;
}

static void finish(float *row, size_t width, float epsilon) {
    vector squares = {0};
    for (size_t i = 0; i < width; i += LANES) {
        vector value = hyperbolic_tangent(load(row + i));
        store(row + i, value);
        squares += value * value;
    }
    float length = total(squares);
    float factor = 1 / __builtin_sqrtf(length > epsilon ? length : epsilon);
    for (size_t i = 0; i < width; i += LANES) store(row + i, load(row + i) * factor);
}

static float dot(const float *one, const float *other, size_t width) {
    vector sums[2] = {{0}, {0}};
    for (size_t i = 0; i < width; i += 2 * LANES) {
        sums[0] += load(one + i) * load(other + i);
        if (i + LANES < width) sums[1] += load(one + i + LANES) * load(other + i + LANES);
    }
    return total(sums[0] + sums[1]);
}

static float quantise(const float *row, size_t width, int16_t *out) {
    vector most = {0};
    for (size_t i = 0; i < width; i += LANES) {
        vector value = load(row + i);
        most = larger(most, larger(value, -value));
    }
    float lanes[LANES], largest = 0;
    store(lanes, most);
    for (int i = 0; i < LANES; i++) largest = lanes[i] > largest ? lanes[i] : largest;
    if (!(largest > 0)) {
        for (size_t i = 0; i < width; i++) out[i] = 0;
        return 0;
    }
    float factor = 32767 / largest;
    for (size_t i = 0; i < width; i += LANES) {
        // Adding 1.5 * 2^23 and taking it away rounds to the nearest whole number.
        vector value = (load(row + i) * factor + 12582912.0f) - 12582912.0f;
        *(shorts *)(out + i) = __builtin_convertvector(value, shorts);
    }
    return largest / 32767;
}

static void add_quantised(float *out, const int16_t *row, size_t width, float scale) {
    for (size_t i = 0; i < width; i += LANES)
        store(out + i, load(out + i) + __builtin_convertvector(*(const shorts *)(row + i), vector) * scale);
}

const struct kernel_table KERNELS = {
    .name = KERNEL_NAME,
    .multiply = multiply,
    .dequantise = dequantise,
    .normalise = normalise,
    .add = add,
    .rectify = rectify,
    .first_convolution = first_convolution,
    .tile_input = tile_input,
    .tile_output = tile_output,
    .finish = finish,
    .dot = dot,
    .quantise = quantise,
    .add_quantised = add_quantised,
};
