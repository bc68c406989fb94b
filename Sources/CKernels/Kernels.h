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

// Sums along a row are taken by 16 lanes at a time, whatever the registers' width, so that they have the same bits on
// every processor with fused multiply-add instructions. The compiler cuts these vectors into the registers' size.
typedef float wide __attribute__((vector_size(16 * sizeof(float)), aligned(4)));
typedef uint8_t wide_bytes __attribute__((vector_size(16), aligned(1)));

#define LOAD_WIDE(from) (*(const wide *)(from))
#define WIDEN_BYTES(from) __builtin_convertvector(*(const wide_bytes *)(from), wide)
enum { wide_lanes = 16 };

/// Pairwise, in a fixed order.
INLINE float total(const wide *value) {
    float lanes[wide_lanes];
    *(wide *)lanes = *value;
    for (int width = wide_lanes / 2; width > 0; width /= 2)
        for (int i = 0; i < width; i++) lanes[i] += lanes[i + width];
    return lanes[0];
}

/// The sum of four sums: four are taken at a time, since each addition waits for the one before it.
INLINE float total_of_four(const wide *sums) {
    wide all = (sums[0] + sums[1]) + (sums[2] + sums[3]);
    return total(&all);
}

#include "Product.h"

INLINE vector widen_bytes(const uint8_t *from) { return __builtin_convertvector(*(const bytes *)from, vector); }

static void dequantise(const uint8_t *from, size_t count, float scale, float offset, float *out) {
    for (size_t i = 0; i < count; i += LANES) store(out + i, widen_bytes(from + i) * scale + offset);
}

static void normalise(
    float *row, size_t width, const float *bias, const float *gain, const float *shift, float epsilon) {
    wide sum = {0};
    for (size_t i = 0; i < width; i += wide_lanes) {
        wide value = LOAD_WIDE(row + i);
        if (bias) {
            value += LOAD_WIDE(bias + i);
            *(wide *)(row + i) = value;
        }
        sum += value;
    }
    float mean = total(&sum) / width;
    wide squares = {0};
    for (size_t i = 0; i < width; i += wide_lanes) {
        wide value = LOAD_WIDE(row + i) - mean;
        squares += value * value;
    }
    float factor = 1 / __builtin_sqrtf(total(&squares) / width + epsilon);
    for (size_t i = 0; i < width; i += LANES)
        store(row + i, (load(row + i) - mean) * factor * load(gain + i) + load(shift + i));
}

static void add(float *out, const float *row, size_t width, float factor) {
    for (size_t i = 0; i < width; i += LANES) store(out + i, load(out + i) + load(row + i) * factor);
}

static void add_feature(
    const uint8_t *embedding, float scale, float offset, const float *branches, float epsilon, float weight,
    float *sum, float moments[2]) {
    enum { step = 4 * wide_lanes };
    wide sums[4] = {{0}, {0}, {0}, {0}};
    for (size_t i = 0; i < ckernels_embedding; i += step)
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 4; j++) sums[j] += WIDEN_BYTES(embedding + i + j * wide_lanes);
    const float embedded = total_of_four(sums) * scale + ckernels_embedding * offset;
    for (size_t j = 0; j < 4; j++) sums[j] = (wide){0};
    for (size_t i = 0; i < ckernels_branches; i += step)
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 4; j++) sums[j] += LOAD_WIDE(branches + i + j * wide_lanes);
    const size_t width = ckernels_embedding + ckernels_branches;
    const float mean = (embedded + total_of_four(sums)) / width;

    for (size_t j = 0; j < 4; j++) sums[j] = (wide){0};
    const float start = offset - mean;
    for (size_t i = 0; i < ckernels_embedding; i += step)
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 4; j++) {
            wide value = WIDEN_BYTES(embedding + i + j * wide_lanes) * scale + start;
            sums[j] += value * value;
        }
    for (size_t i = 0; i < ckernels_branches; i += step)
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 4; j++) {
            wide value = LOAD_WIDE(branches + i + j * wide_lanes) - mean;
            sums[j] += value * value;
        }
    const float factor = 1 / __builtin_sqrtf(total_of_four(sums) / width + epsilon);
    moments[0] = mean;
    moments[1] = factor;

    const float share = factor * weight;
    for (size_t i = 0; i < ckernels_embedding; i += LANES)
        store(sum + i, load(sum + i) + (widen_bytes(embedding + i) * scale + start) * share);
    sum += ckernels_embedding;
    for (size_t i = 0; i < ckernels_branches; i += LANES)
        store(sum + i, load(sum + i) + (load(branches + i) - mean) * share);
}

static void project_feature(
    const float *embedding, const float *branches, const float *column_sums, const float *shift, size_t width,
    const float moments[2], float *out) {
    const float mean = moments[0], factor = moments[1];
    for (size_t i = 0; i < width; i += LANES)
        store(
            out + i,
            (load(embedding + i) + load(branches + i) - load(column_sums + i) * mean) * factor + load(shift + i));
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
    const int16_t *const window[5], const float *const scales[5], const float *bias, float *hidden, int orders,
    const int16_t *ahead) {
    // Rows lie anywhere in some 50 MB: the next one is asked for while this one is worked on.
    for (size_t i = 0; i < 13 * 256; i += 32) __builtin_prefetch(ahead + i, 0, 3);
    if (orders & 1) first_order(window, scales, 2, 2, 0, 3, bias, hidden);
    if (orders & 2) first_order(window, scales, 3, 1, 1, 5, bias, hidden);
    if (orders & 4) first_order(window, scales, 5, 0, 2, 8, bias, hidden);
}

INLINE void tile_input_points(
    const size_t points, const float *const *rows, const float *transform, float *out, size_t point_stride,
    float *last) {
    for (size_t i = 0; i < 256; i += LANES) {
        vector inputs[10];
#pragma clang loop unroll(full)
        for (size_t j = 0; j < points; j++) inputs[j] = load(rows[j] + i);
        const float *weights = transform;
        for (size_t p = 0; p + 1 < points; p++, weights += points) {
            // The highest power belongs to the last point alone.
            vector sum = inputs[0] * weights[0];
#pragma clang loop unroll(full)
            for (size_t j = 1; j + 1 < points; j++) sum += inputs[j] * weights[j];
            store(out + p * point_stride + i, sum);
        }
        vector sum = inputs[0] * weights[0];
#pragma clang loop unroll(full)
        for (size_t j = 1; j < points; j++) sum += inputs[j] * weights[j];
        store(last + i, sum);
    }
}

// The loops over a tile's points are unrolled, so each count that occurs has a function of its own.
#define EACH_COUNT_OF_POINTS(DO) DO(2) DO(3) DO(4) DO(5) DO(6) DO(7) DO(8) DO(9) DO(10)

static void tile_input(
    const float *const *rows, size_t points, const float *transform, float *out, size_t point_stride, float *last) {
    switch (points) {
#define POINTS(n) \
    case n: tile_input_points(n, rows, transform, out, point_stride, last); break;
        EACH_COUNT_OF_POINTS(POINTS)
#undef POINTS
    }
}

INLINE void tile_output_points(
    const size_t points, const float *in, size_t point_stride, const float *last, const float *transform,
    const float *bias, const float *const *residual, float *const *out, size_t count) {
    for (size_t i = 0; i < 256; i += LANES) {
        vector inputs[10];
#pragma clang loop unroll(full)
        for (size_t p = 0; p + 1 < points; p++) inputs[p] = load(in + p * point_stride + i);
        inputs[points - 1] = load(last + i);
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
    const float *in, size_t point_stride, const float *last, size_t points, const float *transform, const float *bias,
    const float *const *residual, float *const *out, size_t count) {
    switch (points) {
#define POINTS(n) \
    case n: tile_output_points(n, in, point_stride, last, transform, bias, residual, out, count); break;
        EACH_COUNT_OF_POINTS(POINTS)
#undef POINTS
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
    for (size_t i = 0; i < width; i += LANES) store(row + i, hyperbolic_tangent(load(row + i)));
    wide squares = {0};
    for (size_t i = 0; i < width; i += wide_lanes) squares += LOAD_WIDE(row + i) * LOAD_WIDE(row + i);
    float length = total(&squares);
    float factor = 1 / __builtin_sqrtf(length > epsilon ? length : epsilon);
    for (size_t i = 0; i < width; i += LANES) store(row + i, load(row + i) * factor);
}

static float dot(const float *one, const float *other, size_t width) {
    wide sums[2] = {{0}, {0}};
    size_t i = 0;
    for (; i + 2 * wide_lanes <= width; i += 2 * wide_lanes) {
        sums[0] += LOAD_WIDE(one + i) * LOAD_WIDE(other + i);
        sums[1] += LOAD_WIDE(one + i + wide_lanes) * LOAD_WIDE(other + i + wide_lanes);
    }
    if (i < width) sums[0] += LOAD_WIDE(one + i) * LOAD_WIDE(other + i);
    sums[0] += sums[1];
    return total(sums);
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

static float quantise_direction(const float *row, const float *bias, size_t width, uint8_t *out) {
    wide squares = {0}, most = {0};
    for (size_t i = 0; i < width; i += wide_lanes) {
        wide value = LOAD_WIDE(row + i) + LOAD_WIDE(bias + i);
        squares += value * value;
        most = __builtin_elementwise_max(most, __builtin_elementwise_max(value, -value));
    }
    float largest = 0;
    for (int i = 0; i < wide_lanes; i++) largest = most[i] > largest ? most[i] : largest;
    // A row of zeros has no direction: all elements in the middle.
    const float length = __builtin_sqrtf(total(&squares) + 1e-12f);
    const float share = largest / length > 1e-6f ? largest / length : 1e-6f;
    const float scale = share / 127.5f, factor = 1 / (scale * length);
    typedef int32_t integers __attribute__((vector_size(16 * sizeof(int32_t))));
    for (size_t i = 0; i < width; i += wide_lanes) {
        wide value = (LOAD_WIDE(row + i) + LOAD_WIDE(bias + i)) * factor + 128;
        value = __builtin_elementwise_max((wide){0}, __builtin_elementwise_min(value, (wide){0} + 255));
        *(wide_bytes *)(out + i) = __builtin_convertvector(__builtin_convertvector(value, integers), wide_bytes);
    }
    return scale;
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
    .add_feature = add_feature,
    .project_feature = project_feature,
    .rectify = rectify,
    .first_convolution = first_convolution,
    .tile_input = tile_input,
    .tile_output = tile_output,
    .finish = finish,
    .dot = dot,
    .quantise = quantise,
    .quantise_direction = quantise_direction,
    .add_quantised = add_quantised,
};
