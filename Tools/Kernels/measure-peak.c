// The single-precision peak of one core (independent multiply-adds in registers), and what the kernels reach on
// the encoder's products, matrices coming from beyond the second cache. Built and run by Tools/benchmark-encoder.
#include "CKernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

// The peak with vectors of so many bytes, in registers of the kind that the constraint names.
#define PEAK(name, size, target, constraint) \
    typedef float vector_##name __attribute__((vector_size(size))); \
    target static double peak_##name(void) { \
        vector_##name sums[12] = {{0}}, left = {1}, right = {0.5f}; \
        const long rounds = 20000000; \
        double start = seconds(); \
        for (long round = 0; round < rounds; round++) { \
            for (int i = 0; i < 12; i++) sums[i] += left * right; \
            /* Nothing may be computed once for all rounds. */ \
            for (int i = 0; i < 12; i++) __asm__ volatile("" : constraint(sums[i])); \
            __asm__ volatile("" : constraint(left), constraint(right)); \
        } \
        return rounds * 12.0 * 2 * (size / sizeof(float)) / (seconds() - start) / 1e9; \
    }

#if defined(__x86_64__)
PEAK(avx2, 32, __attribute__((target("avx2,fma"))), "+x")
PEAK(avx512, 64, __attribute__((target("avx512f"))), "+v")
PEAK(sse, 16, , "+x")
static double peak(void) {
    const char *set = ckernels_instruction_set();
    return strcmp(set, "avx512f") == 0 ? peak_avx512() : strcmp(set, "avx2+fma") == 0 ? peak_avx2() : peak_sse();
}
#else
PEAK(neon, 16, , "+w")
static double peak(void) { return peak_neon(); }
#endif

static double product(size_t rows, size_t depth, size_t columns) {
    const size_t copies = 8 * 1024 * 1024 / (depth * columns * sizeof(float)) + 1;
    float *left = aligned_alloc(64, rows * depth * sizeof(float));
    float *matrices = aligned_alloc(64, depth * columns * copies * sizeof(float));
    float *out = aligned_alloc(64, rows * columns * sizeof(float));
    for (size_t i = 0; i < rows * depth; i++) left[i] = i % 5;
    for (size_t i = 0; i < depth * columns * copies; i++) matrices[i] = i % 7;
    double best = 1e9;
    for (int attempt = 0; attempt < 5; attempt++) {
        double start = seconds();
        for (size_t i = 0; i < copies; i++)
            ckernels_multiply(left, depth, rows, matrices + i * depth * columns, depth, columns, out, columns, 0);
        double time = (seconds() - start) / copies;
        if (time < best) best = time;
    }
    free(left), free(matrices), free(out);
    return 2.0 * rows * depth * columns / best / 1e9;
}

int main(void) {
    double best = 0;
    for (int attempt = 0; attempt < 3; attempt++) {
        double found = peak();
        if (found > best) best = found;
    }
    printf("kernels              %s\n", ckernels_instruction_set());
    printf("peak of a core       %6.1f GFLOP/s\n", best);
    printf("convolution products %6.1f GFLOP/s\n", product(48, 256, 256));
    printf("dense layers         %6.1f GFLOP/s\n", product(60, 512, 512));
}
