// The single-precision peak of one core (independent fused multiply-adds in registers), and what the kernels reach on
// the encoder's products, matrices coming from beyond the caches. Built and run by Tools/benchmark-encoder.
#include "CKernels.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

#if defined(__x86_64__)
typedef float vector __attribute__((vector_size(32)));
#define TARGET __attribute__((target("avx2,fma")))
#else
typedef float vector __attribute__((vector_size(16)));
#define TARGET
#endif

TARGET static double peak(void) {
    vector sums[12] = {{0}}, left = {1}, right = {0.5f};
    const long rounds = 20000000;
    double start = seconds();
    for (long round = 0; round < rounds; round++) {
        for (int i = 0; i < 12; i++) sums[i] += left * right;
        // Nothing may be computed once for all rounds.
#if defined(__x86_64__)
#define REGISTER "+x"
#else
#define REGISTER "+w"
#endif
        for (int i = 0; i < 12; i++) __asm__ volatile("" : REGISTER(sums[i]));
        __asm__ volatile("" : REGISTER(left), REGISTER(right));
    }
    double time = seconds() - start;
    return rounds * 12.0 * 2 * (sizeof(vector) / sizeof(float)) / time / 1e9;
}

static double product(size_t rows, size_t depth, size_t columns) {
    const size_t copies = 32 * 1024 * 1024 / (depth * columns * sizeof(float)) + 1;
    float *left = calloc(rows * depth, sizeof(float));
    float *matrices = calloc(depth * columns * copies, sizeof(float));
    float *out = calloc(rows * columns, sizeof(float));
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
    printf("convolution products %6.1f GFLOP/s\n", product(180, 256, 256));
    printf("dense layers         %6.1f GFLOP/s\n", product(60, 512, 512));
}
