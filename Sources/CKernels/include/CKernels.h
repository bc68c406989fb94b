// Arithmetic kernels in C with run-time dispatch to the processor's vector instructions.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// The instruction set that the kernels run on here: "avx2+fma", "generic" ...
const char *ckernels_instruction_set(void);
