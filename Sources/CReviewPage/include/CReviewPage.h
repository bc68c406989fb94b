// The review's page (Page/), compiled into the program byte by byte: no bundle to look for at run time.
#pragma once
#include <stddef.h>

/// The bytes of a file of Page/ by name, or NULL. They live as long as the program.
const unsigned char *creviewpage_bytes(const char *name, size_t *length);
