// libxml2's streaming reader (xmlTextReader) behind opaque pointers and bytes: no libxml2 type is visible to Swift.
#pragma once
#include <stddef.h>
#include <stdint.h>

const char *cxml_version(void);
