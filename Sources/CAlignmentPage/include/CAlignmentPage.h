#ifndef CALIGNMENTPAGE_H
#define CALIGNMENTPAGE_H

#include <stddef.h>

/// The page that shows an alignment without a server, as UTF-8; `@DATA@` stands where the alignment goes.
const unsigned char *calignmentpage_bytes(size_t *length);

#endif
