// The functions that exist once for each instruction set.
#pragma once
#include "CKernels.h"

struct kernel_table {
    const char *name;
    void (*multiply)(
        const float *, size_t, size_t, const float *, size_t, size_t, float *, size_t, int);
    void (*dequantise)(const uint8_t *, size_t, float, float, float *);
    void (*normalise)(float *, size_t, const float *, const float *, const float *, float);
    void (*add)(float *, const float *, size_t, float);
    void (*add_feature)(const uint8_t *, float, float, const float *, float, float, float *, float *);
    void (*project_feature)(
        const float *, const float *, const float *, const float *, size_t, const float *, float *);
    void (*rectify)(float *, size_t, const float *);
    void (*first_convolution)(
        const int16_t *const *, const float *const *, const float *, float *, int, const int16_t *);
    void (*tile_input)(const float *const *, size_t, const float *, float *, size_t, float *);
    void (*tile_output)(
        const float *, size_t, const float *, size_t, const float *, const float *, const float *const *,
        float *const *, size_t);
    void (*finish)(float *, size_t, float);
    float (*dot)(const float *, const float *, size_t);
    float (*quantise)(const float *, size_t, int16_t *);
    float (*quantise_direction)(const float *, const float *, size_t, uint8_t *);
    void (*add_quantised)(float *, const int16_t *, size_t, float);
};

extern const struct kernel_table ckernels_generic;
#if defined(__x86_64__)
extern const struct kernel_table ckernels_avx2;
extern const struct kernel_table ckernels_avx512;
#endif
