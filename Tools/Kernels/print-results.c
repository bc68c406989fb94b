// Runs every kernel on the same made-up numbers on any machine, and prints a hash of each one's results: two machines whose
// lines are equal have computed the same bits. Built and run by Tools/check-neon.
#include "CKernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 88172645463325252u;

/// A number between -1 and 1 that single precision holds exactly.
static float number(void) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (float)((int64_t)(state >> 40) - (1 << 23)) / (1 << 23);
}

static float *numbers(size_t count) {
    float *all = malloc((count + 16) * sizeof(float));
    for (size_t i = 0; i < count; i++) all[i] = number();
    return all;
}

static void print(const char *name, const void *results, size_t size) {
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < size; i++) hash = (hash ^ ((const uint8_t *)results)[i]) * 0x100000001b3u;
    printf("%-20s %016llx\n", name, (unsigned long long)hash);
}

static void check_products(void) {
    for (size_t rows = 1; rows < 28; rows += 3)
        for (size_t columns = 16; columns <= 144; columns += 32) {
            const size_t depth = 7 + 37 * rows;
            float *left = numbers(rows * depth), *matrix = numbers(depth * columns), *out = numbers(rows * columns);
            ckernels_multiply(left, depth, rows, matrix, depth, columns, out, columns, rows % 2);
            print("multiply", out, rows * columns * sizeof(float));
            free(left), free(matrix), free(out);
        }
}

static void check_tiles(void) {
    for (size_t points = 2; points <= 10; points++) {
        float *rows = numbers(points * 256), *transform = numbers(points * points), *bias = numbers(256);
        float *out = numbers(points * 256), *in = numbers(points * 256);
        const float *from[10], *residual[6];
        float *to[6];
        for (size_t i = 0; i < points; i++) from[i] = rows + i * 256;
        ckernels_tile_input(from, points, transform, out, 256, out + (points - 1) * 256);
        print("tile_input", out, points * 256 * sizeof(float));
        const size_t count = points < 6 ? points : 6;
        for (size_t i = 0; i < count; i++) residual[i] = rows + i * 256, to[i] = out + i * 256;
        ckernels_tile_output(in, 256, in + (points - 1) * 256, points, transform, bias, residual, to, count);
        print("tile_output", out, count * 256 * sizeof(float));
        free(rows), free(transform), free(bias), free(out), free(in);
    }
}

static void check_rows(void) {
    enum { width = 1280 };
    float *row = numbers(width), *bias = numbers(width), *gain = numbers(width), *shift = numbers(width);
    float *out = numbers(width), moments[2], scale;
    int16_t shorts[width];
    uint8_t bytes[width];
    for (size_t i = 0; i < width; i++) bytes[i] = (uint8_t)(i * 37 % 64);
    ckernels_dequantise(bytes, 512, 0.03f, -0.9f, out), print("dequantise", out, 512 * sizeof(float));
    memcpy(out, row, sizeof(float) * width);
    ckernels_normalise(out, 768, bias, gain, shift, 1e-6f), print("normalise", out, 768 * sizeof(float));
    ckernels_add(out, row, width, 0.7f), print("add", out, width * sizeof(float));
    ckernels_add_feature(bytes, 0.03f, -0.9f, row, 1e-6f, -2, out, moments);
    print("add_feature", out, width * sizeof(float)), print("moments", moments, sizeof moments);
    ckernels_project_feature(row, bias, gain, shift, 144, moments, out);
    print("project_feature", out, 144 * sizeof(float));
    ckernels_rectify(out, 768, bias), print("rectify", out, 768 * sizeof(float));
    memcpy(out, row, sizeof(float) * width);
    ckernels_finish(out, 512, 1e-12f), print("finish", out, 512 * sizeof(float));
    for (size_t size = 16; size <= width; size += 80) {
        scale = ckernels_dot(row, bias, size), print("dot", &scale, sizeof scale);
        scale = ckernels_quantise(row, size, shorts), print("quantise", &scale, sizeof scale);
        print("quantise", shorts, size * sizeof(int16_t));
        ckernels_add_quantised(out, shorts, size, scale), print("add_quantised", out, size * sizeof(float));
        scale = ckernels_quantise_direction(row, bias, size, bytes), print("direction", &scale, sizeof scale);
        print("direction", bytes, size);
    }
    free(row), free(bias), free(gain), free(shift), free(out);
}

static void check_first_convolution(void) {
    enum { width = 13 * 256 };
    static int16_t rows[5][width];
    static float scales[5][13];
    float *bias = numbers(768), hidden[768];
    for (size_t i = 0; i < 5; i++) {
        for (size_t j = 0; j < width; j++) rows[i][j] = (int16_t)(number() * 32767);
        for (size_t j = 0; j < 13; j++) scales[i][j] = number() / 32767;
    }
    for (size_t there = 0; there < 32; there++) {
        const int16_t *window[5];
        const float *window_scales[5];
        for (size_t i = 0; i < 5; i++) {
            const int is_there = i == 2 || there >> i & 1;
            window[i] = is_there ? rows[i] : 0, window_scales[i] = is_there ? scales[i] : 0;
        }
        ckernels_first_convolution(window, window_scales, bias, hidden, 7, rows[0]);
        print("first_convolution", hidden, sizeof hidden);
    }
    free(bias);
}

int main(void) {
    fprintf(stderr, "%s\n", ckernels_instruction_set());
    check_products();
    check_tiles();
    check_rows();
    check_first_convolution();
}
